import type { ClauseContent } from "../../schema.ts";
import type { ReplaceDraftInput, StoredClause } from "../schema.ts";
import { byPlace } from "./places.ts";
import { isSameContent } from "./same-content.ts";

type Wanted = ReplaceDraftInput["clauses"][number];
type KeyOf = (content: ClauseContent) => string | null;

/**
 * Which clause each of the wanted ones is, null for a new one: by its id; else by saying the same; else by its kind's own key;
 * else, where as many are left over in a part as are wanted there, by their order. So whatever stays the same keeps its id, its
 * thread and what both teams said to it.
 */
export function matchClauses(
  clauses: readonly StoredClause[],
  wanted: readonly Wanted[],
  keyOf: KeyOf,
): readonly (StoredClause | null)[] {
  const matches = new Map<Wanted, StoredClause>();
  const free = new Set(clauses.toSorted(byPlace));
  const take = (one: Wanted, clause: StoredClause | undefined) => {
    if (!clause) return;
    matches.set(one, clause);
    free.delete(clause);
  };
  const standing = (section: string) => [...free].filter((clause) => clause.section === section && !clause.removedAt);
  const unmatched = () => wanted.filter((one) => !matches.has(one));

  for (const one of unmatched())
    take(
      one,
      [...free].find(({ id, section }) => id === one.id && section === one.section),
    );
  for (const one of unmatched()) {
    take(
      one,
      standing(one.section).find(({ content }) => isSameContent(content, one.content)),
    );
  }
  for (const one of unmatched()) {
    const key = keyOf(one.content);
    if (key !== null)
      take(
        one,
        standing(one.section).find(({ content }) => keyOf(content) === key),
      );
  }
  for (const [section, left] of Map.groupBy(unmatched(), (one) => one.section)) {
    const clausesLeft = standing(section);
    if (clausesLeft.length === left.length) left.forEach((one, at) => take(one, clausesLeft[at]));
  }
  return wanted.map((one) => matches.get(one) ?? null);
}
