import canonicalize from "canonicalize";
import type { ClauseContent } from "../../schema.ts";

/** Whether two clauses say the same, in whichever order their properties stand. Null is one that was taken out. */
export function isSameContent(one: ClauseContent | null, other: ClauseContent | null): boolean {
  return canonicalize(one) === canonicalize(other);
}
