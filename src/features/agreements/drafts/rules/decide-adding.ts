import type { Section } from "../../schema.ts";
import type { AddClauseInput } from "../schema/changes.ts";
import { isSameContent } from "./same-content.ts";
import type { StoredClause } from "./stored-clause.ts";

/** More than this nobody reads before signing. */
export const mostClauses = 500;

/** Whether one more clause fits into a part, or why not: it has one at most, or the draft is as long as it may be. */
type Room = "fits" | "section_taken" | "too_many_clauses";

/**
 * What becomes of the wish for another clause. `isThere` is one that was added before, as the same sent twice is a success;
 * `clause_changed`, that it says something else by now, which isn't overwritten.
 */
export function decideAdding(
  sections: readonly Section[],
  clauses: readonly StoredClause[],
  { clauseId, section, content }: AddClauseInput,
): { readonly isThere: StoredClause } | "clause_changed" | Room {
  const known = clauses.find(({ id }) => id === clauseId);
  if (known) return isSameContent(known.content, content) ? { isThere: known } : "clause_changed";
  const room = decideRestoring(sections, clauses, section);
  if (room !== "section_taken") return room;
  const same = clauses.find((one) => isStanding(one, section) && isSameContent(one.content, content));
  return same ? { isThere: same } : room;
}

/** What becomes of the wish to put a clause back into its part. */
export function decideRestoring(sections: readonly Section[], clauses: readonly StoredClause[], section: string): Room {
  const isSingle = sections.some(({ name, isSingle }) => name === section && isSingle);
  if (isSingle && clauses.some((clause) => isStanding(clause, section))) return "section_taken";
  return clauses.filter(({ removedAt }) => removedAt === null).length < mostClauses ? "fits" : "too_many_clauses";
}

function isStanding(clause: StoredClause, section: string): boolean {
  return clause.section === section && clause.removedAt === null;
}
