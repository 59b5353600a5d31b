import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import type { Outcome } from "#platform/refusals.ts";
import { listMembers } from "../../../workspace/people/queries.ts";
import { findWorkspace } from "../../../workspace/queries.ts";
import { listFields } from "../../fields/queries.ts";
import type { LeadField } from "../../fields/schema.ts";
import { leadPolicy } from "../../policy.ts";
import type { Stage } from "../../schema.ts";
import { countStages } from "../../timeline/queries/stage-counts.ts";
import { filterOf } from "../rules/address.ts";
import type { LeadSearch } from "../schema.ts";
import { type LeadPage, listLeads } from "./list-leads.ts";

type Named = { readonly id: string; readonly name: string };

/** What leads can be told apart by in this workspace. */
export type Choices = {
  readonly fields: readonly LeadField[];
  readonly members: readonly (Named & { readonly isActive: boolean })[];
  readonly campaigns: readonly Named[];
  /** The one that is asked for. */
  readonly imports: readonly Named[];
  readonly sources: readonly string[];
  readonly currency: string;
};

/** All that the page of leads reads, in one transaction. */
export function findList(
  person: Person,
  search: LeadSearch,
): Promise<{ page: Outcome<LeadPage>; choices: Choices; counts: Readonly<Record<Stage, number>> }> {
  return reading(person, async () => ({
    page: await listLeads(person, { filter: filterOf(search), sort: search.sort, cursor: search.cursor }),
    choices: await findChoices(person, search),
    counts: await countStages(person),
  }));
}

async function findChoices(person: Person, search: LeadSearch): Promise<Choices> {
  authorize(person, leadPolicy.read, undefined);
  const { workspaceId } = person;
  const { currency } = await findWorkspace(person);
  const members = await listMembers(person);
  return reading(person, async (db) => ({
    fields: await listFields(person),
    members: members.map(({ id, name, deactivatedAt }) => ({ id, name, isActive: deactivatedAt === null })),
    campaigns: await db.campaign.findMany({
      where: { workspaceId },
      orderBy: { name: "asc" },
      take: 500,
      select: { id: true, name: true },
    }),
    imports: search.import === undefined ? [] : await findFile(db, workspaceId, search.import),
    sources: await listSources(db, workspaceId),
    currency,
  }));
}

async function findFile(db: Reads, workspaceId: string, id: string): Promise<Named[]> {
  const found = await db.import.findMany({ where: { workspaceId, id }, select: { fileName: true } });
  return found.map(({ fileName }) => ({ id, name: fileName }));
}

/** The first two hundred sources by name. It leaps from one to the next in the index instead of reading every lead. */
async function listSources(db: Reads, workspaceId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ source: string }[]>`
    WITH RECURSIVE known (source) AS (
      (SELECT source FROM lead WHERE workspace_id = ${workspaceId}::uuid AND source IS NOT NULL ORDER BY source LIMIT 1)
      UNION ALL
      SELECT (SELECT l.source FROM lead l WHERE l.workspace_id = ${workspaceId}::uuid AND l.source > known.source
              ORDER BY l.source LIMIT 1)
      FROM known WHERE known.source IS NOT NULL)
    SELECT source FROM known WHERE source IS NOT NULL LIMIT 200`;
  return rows.map(({ source }) => source);
}
