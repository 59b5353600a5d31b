import type { ClauseContent } from "../../schema.ts";
import type { ReplaceDraftInput } from "../schema/changes.ts";
import { byPlace } from "./places.ts";
import { isSameContent } from "./same-content.ts";
import type { StoredClause } from "./stored-clause.ts";

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
  const pair = (one: Wanted, clause: StoredClause | undefined) => {
    if (!clause) return;
    matches.set(one, clause);
    free.delete(clause);
  };
  const unmatched = () => wanted.filter((one) => !matches.has(one));
  const freeIn = (part: string) => [...free].filter(({ section }) => section === part);

  for (const isIt of waysToKnow(keyOf)) {
    for (const one of unmatched()) {
      pair(
        one,
        freeIn(one.section).find((clause) => isIt(one, clause)),
      );
    }
  }
  for (const [section, left] of Map.groupBy(unmatched(), (one) => one.section)) {
    const clausesLeft = freeIn(section).filter(({ removedAt }) => !removedAt);
    if (clausesLeft.length !== left.length) continue;
    for (const [at, one] of left.entries()) pair(one, clausesLeft[at]);
  }
  return wanted.map((one) => matches.get(one) ?? null);
}

/** In the order in which they are tried. What was taken out comes back by its id only. */
function waysToKnow(keyOf: KeyOf): readonly ((one: Wanted, clause: StoredClause) => boolean)[] {
  return [
    (one, { id }) => id === one.id,
    (one, { content, removedAt }) => !removedAt && isSameContent(content, one.content),
    (one, { content, removedAt }) => !removedAt && keyOf(content) !== null && keyOf(content) === keyOf(one.content),
  ];
}
