import type { Person, Team } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { draftPolicy } from "../../agreements/drafts/policy.ts";
import { draftIn } from "../../agreements/drafts/queries/find-draft.ts";
import { findThread } from "../../agreements/drafts/queries/find-thread.ts";
import { readiness } from "../../agreements/drafts/rules/readiness.ts";
import type { Draft, Readiness } from "../../agreements/drafts/schema/draft.ts";
import type { Thread } from "../../agreements/drafts/schema/thread.ts";
import { findInForce, type InForce } from "../../agreements/versions/queries/find-in-force.ts";
import { findStanding } from "../../agreements/versions/queries/find-standing.ts";
import type { VersionClause } from "../../agreements/versions/schema/version.ts";
import { type Mark, markOf } from "../rules/marks.ts";
import { sections } from "../rules/sections.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import { scoreRule } from "../schema/definition.ts";
import { findCatalogue } from "./catalogue.ts";
import { definitionKind } from "./definition-kind.ts";
import { listSeenValues } from "./seen-values.ts";

/** All that the editor shows of a draft beside the draft itself. */
export type Editor = {
  readonly draft: Draft;
  readonly readiness: Readiness;
  /** Of the version that proposing makes. */
  readonly nextNumber: number;
  readonly inForce: Pick<InForce, "agreementId" | "number"> | null;
  /** The number of the version that waits for signatures; null where none does. */
  readonly proposed: number | null;
  /** How clauses differ from what is in force, by their ids; none where they don't. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** What is in force and the draft says no longer, by section. */
  readonly gone: ReadonlyMap<string, readonly VersionClause[]>;
  /** For whom those spoke who worded a clause last, by their ids. */
  readonly teams: ReadonlyMap<string, Team>;
  readonly vocabulary: Vocabulary;
  /** What was said about the clause that was asked for. */
  readonly thread: Thread | null;
};

/**
 * The draft of the definition with all that its editor shows, and what was said about one clause if asked; null where nobody has
 * begun it.
 */
export async function findEditor(person: Person, threadOf: string | undefined): Promise<Editor | null> {
  authorize(person, draftPolicy.read, undefined);
  const { workspaceId } = person;
  return reading(person, async (db) => {
    const draft = await draftIn(db, workspaceId, definitionKind);
    if (!draft) return null;
    const { agreementId, clauses } = draft;
    const grammar = await definitionKind.grammar(db, workspaceId);
    const { versions, lastNumber } = await findStanding(db, workspaceId, agreementId);
    const inForce = await findInForce(db, workspaceId, definitionKind.name);
    const thread = threadOf === undefined ? null : { agreementId, clauseId: threadOf };
    return {
      draft,
      readiness: readiness(sections, clauses, await grammar.problems(clauses)),
      nextNumber: lastNumber + 1,
      inForce: inForce && { agreementId, number: inForce.number },
      proposed: versions.find(({ state }) => state === "proposed")?.number ?? null,
      ...comparedWith(inForce, draft),
      teams: await findTeams(db, workspaceId, draft),
      vocabulary: {
        catalogue: await findCatalogue(db, workspaceId),
        seen: await listSeenValues(person),
        groups: groupsIn(draft),
      },
      thread: thread && (await findThread(person, definitionKind, thread)),
    };
  });
}

function comparedWith(inForce: InForce | null, { clauses }: Draft): Pick<Editor, "marks" | "gone"> {
  const said = inForce?.content.sections ?? [];
  const before = new Map(said.flatMap((section) => section.clauses).map((clause) => [clause.id, clause]));
  const now = new Set(clauses.map(({ id }) => id));
  const marks = new Map<string, Mark>();
  for (const clause of inForce ? clauses : []) {
    const mark = markOf(clause, before.get(clause.id));
    if (mark) marks.set(clause.id, mark);
  }
  return { marks, gone: new Map(said.map(({ name, clauses: list }) => [name, list.filter(({ id }) => !now.has(id))])) };
}

async function findTeams(db: Reads, workspaceId: string, { clauses }: Draft): Promise<Map<string, Team>> {
  const ids = clauses.flatMap(({ changedBy }) => changedBy.memberId ?? []);
  const rows = await db.member.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, team: true, acting: { where: { endedAt: null }, select: { team: true } } },
  });
  const teams = new Map<string, Team>();
  for (const { id, team, acting } of rows) {
    const spokeFor = acting[0]?.team ?? team;
    if (spokeFor) teams.set(id, spokeFor);
  }
  return teams;
}

/** The groups of score rules, in the order in which they come. */
function groupsIn({ clauses }: Draft): string[] {
  const rules = clauses.filter(({ section }) => section === "score_rule");
  return [...new Set(rules.flatMap(({ content }) => scoreRule.safeParse(content).data?.group ?? []))];
}
