import { diffArrays } from "diff";
import { isSameContent } from "../../drafts/rules/same-content.ts";
import { type Piece, redlineWords } from "../../rules/redline.ts";
import type { VersionClause, VersionContent } from "../schema.ts";

export type ClauseRedline = {
  readonly id: string;
  /** In the later version; null where it was taken out. */
  readonly number: number | null;
  /** In the earlier version; null where it is new. */
  readonly before: number | null;
  /** `reworded` too where only the form that machines read differs: its pieces are all the same then. */
  readonly change: "unchanged" | "reworded" | "added" | "removed";
  /** Whether it stands elsewhere among those that both versions have. */
  readonly isMoved: boolean;
  readonly pieces: readonly Piece[];
};

export type SectionRedline = {
  readonly name: string;
  readonly title: string;
  readonly clauses: readonly ClauseRedline[];
};

const days = ["effectiveOn", "reviewBy", "endsOn"] as const;

export type DayRedline = {
  readonly day: (typeof days)[number];
  readonly before: string | null;
  readonly after: string | null;
};

export type VersionRedline = {
  /** The days that differ. */
  readonly days: readonly DayRedline[];
  /** In the order of the later version; what was taken out stands where it stood. Sections without a clause are left out. */
  readonly sections: readonly SectionRedline[];
};

/** What became of one version in another, clause by clause and word by word. A clause is known by its id. */
export function redlineVersions(before: VersionContent, after: VersionContent): VersionRedline {
  const sections = sectionsOf(before, after).map(({ name, title }) => {
    const [was, is] = [clausesOf(before, name), clausesOf(after, name)];
    return { name, title, clauses: redlineSection(was, is, byId(before), byId(after)) };
  });
  return {
    days: days
      .filter((day) => before[day] !== after[day])
      .map((day) => ({ day, before: before[day], after: after[day] })),
    sections: sections.filter(({ clauses }) => clauses.length > 0),
  };
}

/** Those of the later version, then those that only the earlier one has. */
function sectionsOf(before: VersionContent, after: VersionContent) {
  const gone = before.sections.filter(({ name }) => !after.sections.some((section) => section.name === name));
  return [...after.sections, ...gone];
}

type Clauses = readonly VersionClause[];
type ById = ReadonlyMap<string, VersionClause>;

function redlineSection(was: Clauses, is: Clauses, before: ById, after: ById): ClauseRedline[] {
  const steps = diffArrays(idsOf(was), idsOf(is));
  return steps.flatMap(({ value, added, removed }) =>
    value.flatMap((id) => {
      const [earlier, later] = [before.get(id) ?? null, after.get(id) ?? null];
      // What only went elsewhere is told there.
      if (removed && later) return [];
      return [redlineClause(id, earlier, later, added && earlier !== null)];
    }),
  );
}

function redlineClause(
  id: string,
  before: VersionClause | null,
  after: VersionClause | null,
  isMoved: boolean,
): ClauseRedline {
  const change = changeOf(before, after);
  const pieces = redlineWords(before?.sentence ?? "", after?.sentence ?? "");
  return { id, number: after?.number ?? null, before: before?.number ?? null, change, isMoved, pieces };
}

function changeOf(before: VersionClause | null, after: VersionClause | null): ClauseRedline["change"] {
  if (!before) return "added";
  if (!after) return "removed";
  const isSame = before.sentence === after.sentence && isSameContent(before.content, after.content);
  return isSame ? "unchanged" : "reworded";
}

function clausesOf({ sections }: VersionContent, name: string): Clauses {
  return sections.find((section) => section.name === name)?.clauses ?? [];
}

function byId({ sections }: VersionContent): ById {
  return new Map(sections.flatMap(({ clauses }) => clauses).map((clause) => [clause.id, clause]));
}

function idsOf(clauses: Clauses): string[] {
  return clauses.map(({ id }) => id);
}
