import type { DraftClause } from "../../agreements/drafts/schema/draft.ts";
import type { VersionClause } from "../../agreements/versions/schema/version.ts";
import { scoreRule, scoring } from "../schema/definition.ts";

/** How a clause differs from the version in force. */
export type Mark =
  | { readonly kind: "new" }
  | { readonly kind: "reworded"; readonly before: string }
  /** Its points, or the threshold, and nothing else. */
  | { readonly kind: "raised" | "lowered"; readonly from: number; readonly to: number };

type Said = Pick<DraftClause, "sentence" | "content">;

/** The mark of a clause; null where it says what it said. `before` is what is in force, undefined where it has no such clause. */
export function markOf(now: Said, before: Pick<VersionClause, "sentence" | "content"> | undefined): Mark | null {
  if (before === undefined) return { kind: "new" };
  const [from, to] = [figureOf(before), figureOf(now)];
  if (from !== null && to !== null && from !== to) return { kind: to > from ? "raised" : "lowered", from, to };
  return before.sentence === now.sentence ? null : { kind: "reworded", before: before.sentence };
}

/** The number that a clause is about: a rule's points, the threshold. */
function figureOf({ content }: Pick<Said, "content">): number | null {
  const rule = scoreRule.safeParse(content).data;
  return rule?.points ?? scoring.safeParse(content).data?.threshold ?? null;
}
