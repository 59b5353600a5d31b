import type { MemberWords } from "../schema/version.ts";

/** What a member has said to a version; null where nothing yet. */
export function ownWordOf({ standing, objections }: MemberWords, memberId: string): "stands" | "objects" | null {
  if (standing.some((colleague) => colleague.memberId === memberId)) return "stands";
  return objections.some((colleague) => colleague.memberId === memberId) ? "objects" : null;
}
