import { diffArrays } from "diff";
import { isSameContent } from "../../drafts/rules/same-content.ts";
import type { VersionClause, VersionContent } from "../schema/version.ts";

/**
 * What became of a clause from one version to a later one. `measured_anew`: it reads the same, and what machines make of it
 * isn't the same; `moved`: it stands elsewhere among the others.
 */
export type ClauseChange = {
  readonly id: string;
  readonly became: "reworded" | "measured_anew" | "moved" | "added" | "removed";
  /** In the later version; in the earlier one where it was removed. */
  readonly number: number;
  /** Its part of the document. */
  readonly title: string;
  readonly owes: VersionContent["sections"][number]["owes"];
  /** Null where it wasn't there yet, or is there no longer. */
  readonly before: string | null;
  readonly after: string | null;
};

export type Changes = { readonly clauses: readonly ClauseChange[]; readonly unchanged: number };

/** What two versions of an agreement don't have in common, clause by clause: in the order of the later one, what went last. */
export function changesBetween(earlier: VersionContent, later: VersionContent): Changes {
  const before = new Map(placed(earlier).map((clause) => [clause.id, clause]));
  const now = placed(later);
  const kept = new Set(now.filter(({ id }) => before.has(id)).map(({ id }) => id));
  const moved = movedBetween(
    [...before.keys()].filter((id) => kept.has(id)),
    [...kept],
  );
  const changed = now.flatMap((clause) => {
    const became = whatBecame(before.get(clause.id), clause, moved);
    return became ? [changeOf(clause, became, before.get(clause.id)?.sentence ?? null, clause.sentence)] : [];
  });
  const removed = [...before.values()]
    .filter(({ id }) => !kept.has(id))
    .map((clause) => changeOf(clause, "removed", clause.sentence, null));
  return { clauses: [...changed, ...removed], unchanged: now.length - changed.length };
}

type Placed = VersionClause & Pick<ClauseChange, "title" | "owes"> & { readonly section: string };

function placed({ sections }: VersionContent): Placed[] {
  return sections.flatMap(({ name, title, owes, clauses }) =>
    clauses.map((clause) => ({ ...clause, title, owes, section: name })),
  );
}

function whatBecame(
  before: Placed | undefined,
  now: Placed,
  moved: ReadonlySet<string>,
): ClauseChange["became"] | null {
  if (!before) return "added";
  if (before.sentence !== now.sentence) return "reworded";
  if (!isSameContent(before.content, now.content)) return "measured_anew";
  return moved.has(now.id) || before.section !== now.section ? "moved" : null;
}

/** The fewest clauses that have to move for the one order to become the other. */
function movedBetween(before: string[], now: string[]): ReadonlySet<string> {
  return new Set(diffArrays(before, now).flatMap(({ added, value }) => (added ? value : [])));
}

function changeOf(
  { id, number, title, owes }: Placed,
  became: ClauseChange["became"],
  before: string | null,
  after: string | null,
): ClauseChange {
  return { id, became, number, title, owes, before, after };
}
