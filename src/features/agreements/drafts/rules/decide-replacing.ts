import type { ClauseContent, Section } from "../../schema.ts";
import type { ReplaceDraftInput } from "../schema/changes.ts";
import { matchClauses } from "./match-clauses.ts";
import { placesInOrder } from "./places.ts";
import { isSameContent } from "./same-content.ts";
import type { StoredClause } from "./stored-clause.ts";

type Wanted = ReplaceDraftInput["clauses"][number];

/** What has to happen for a draft to read as it is wanted. */
export type Replacement = {
  readonly added: readonly Pick<StoredClause, "section" | "position" | "content">[];
  /** Worded anew, or put back. */
  readonly reworded: readonly { readonly clause: StoredClause; readonly content: ClauseContent }[];
  readonly moved: readonly { readonly clause: StoredClause; readonly position: string }[];
  readonly removed: readonly StoredClause[];
};

/** Compares a draft with what it is to be; clauses come in the order that each part is to have. */
export function decideReplacing(
  clauses: readonly StoredClause[],
  wanted: readonly Wanted[],
  keyOf: (content: ClauseContent) => string | null,
): Replacement {
  const matches = matchClauses(clauses, wanted, keyOf);
  const parts = Map.groupBy(
    wanted.map((one, at) => ({ ...one, clause: matches[at] ?? null })),
    ({ section }) => section,
  );
  const placed = [...parts.values()].flatMap((part) => {
    const places = placesInOrder(part.map(({ clause }) => clause?.position ?? null));
    return part.map((one, at) => ({ ...one, position: places[at] ?? "" }));
  });
  const known = placed.flatMap(({ clause, ...one }) => (clause ? [{ ...one, clause }] : []));
  const kept = new Set(known.map(({ clause }) => clause));
  return {
    added: placed.filter(({ clause }) => clause === null),
    reworded: known.filter(({ clause, content }) => clause.removedAt || !isSameContent(clause.content, content)),
    moved: known.filter(({ clause, position }) => clause.position !== position),
    removed: clauses.filter((clause) => !clause.removedAt && !kept.has(clause)),
  };
}

/** Whether the draft reads so already. */
export function isAsWanted({ added, reworded, moved, removed }: Replacement): boolean {
  return added.length + reworded.length + moved.length + removed.length === 0;
}

/** Whether there are two in a part that has one clause at most. */
export function hasSecond(sections: readonly Section[], wanted: readonly Wanted[]): boolean {
  const single = sections.filter(({ isSingle }) => isSingle);
  return single.some(({ name }) => wanted.filter(({ section }) => section === name).length > 1);
}
