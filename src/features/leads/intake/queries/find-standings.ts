import type { Reads } from "#platform/database/client.ts";
import type { FieldValue, Identity, LeadFacts, LeadText } from "../../schema.ts";
import { eventsOf } from "../../timeline/queries/stored-events.ts";
import type { TimelineEvent } from "../../timeline/schema.ts";
import { ownIdOf } from "../rules/find-again.ts";
import type { Standing } from "../rules/standing.ts";

type Sought = { readonly identities: readonly Identity[]; readonly emailKeys: readonly string[] };

/**
 * The leads that have one of these identities or e-mail addresses, oldest first, locked until the transaction ends: what is
 * decided on them still holds when it is written.
 */
export async function findStandings(
  db: Reads,
  workspaceId: string,
  { identities, emailKeys }: Sought,
): Promise<Standing[]> {
  const named = await findByIdentity(db, workspaceId, identities);
  const reached = await findByEmail(db, workspaceId, emailKeys);
  return lockStandings(db, workspaceId, [...new Set([...named, ...reached].map(({ id }) => id))]);
}

// What is sought goes as a list into one index scan, never into a join: right after a table was emptied or filled Postgres knows
// nothing of it, and a join planned on that reads all leads for each one that is sought. A list is read once at the worst.

async function findByIdentity(
  db: Reads,
  workspaceId: string,
  identities: readonly Identity[],
): Promise<{ id: string }[]> {
  const found: { id: string }[][] = [];
  for (const [system, named] of bySystem(identities)) {
    found.push(
      await db.$queryRaw`
        SELECT id::text FROM lead
        WHERE workspace_id = ${workspaceId}::uuid AND source_system = ${system} AND external_id = ANY(${named}::text[])`,
    );
  }
  const ids = identities.flatMap((identity) => ownIdOf(identity) ?? []);
  if (ids.length > 0) found.push(await findByIds(db, workspaceId, ids));
  return found.flat();
}

/** Those that are called by their ids. */
async function findByIds(db: Reads, workspaceId: string, ids: readonly string[]): Promise<{ id: string }[]> {
  return db.$queryRaw`
    SELECT id::text FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
}

async function findByEmail(db: Reads, workspaceId: string, emailKeys: readonly string[]): Promise<{ id: string }[]> {
  if (emailKeys.length === 0) return [];
  return db.$queryRaw`
    SELECT id::text FROM lead WHERE workspace_id = ${workspaceId}::uuid AND email_key = ANY(${emailKeys}::text[])`;
}

/** To which leads the events with these identities belong. */
export async function findEventOwners(
  db: Reads,
  workspaceId: string,
  identities: readonly Identity[],
): Promise<readonly (Identity & { readonly leadId: string })[]> {
  const found: (Identity & { leadId: string })[][] = [];
  for (const [system, named] of bySystem(identities)) {
    found.push(
      await db.$queryRaw`
        SELECT source_system AS system, external_id AS "externalId", lead_id::text AS "leadId" FROM lead_event
        WHERE workspace_id = ${workspaceId}::uuid AND source_system = ${system} AND external_id = ANY(${named}::text[])`,
    );
  }
  return found.flat();
}

function bySystem(identities: readonly Identity[]): [string, string[]][] {
  const groups = Map.groupBy(identities, ({ system }) => system);
  return [...groups].map(([system, ofSystem]) => [system, ofSystem.map(({ externalId }) => externalId)]);
}

/** Leads by their ids, oldest first, with all that happened to them, locked until the transaction ends. */
export async function lockStandings(db: Reads, workspaceId: string, ids: readonly string[]): Promise<Standing[]> {
  if (ids.length === 0) return [];
  const leads = await db.$queryRaw<LeadRow[]>`
    SELECT id::text, revision, import_id::text AS "importId", source_system AS system, external_id AS "externalId",
      email, first_name AS "firstName", last_name AS "lastName", company, job_title AS "jobTitle", phone, website, country,
      industry, source, latest_source AS "latestSource", campaign_id::text AS "campaignId", owner_id::text AS "ownerId",
      fields, created_at AS "createdAt"
    FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])
    ORDER BY lead.id
    FOR NO KEY UPDATE`;
  const timelines = await eventsOf(db, workspaceId, ids);
  return leads.map((row) => standingOf(row, timelines.get(row.id) ?? []));
}

type LeadRow = Record<LeadText, string | null> &
  Pick<LeadFacts, "latestSource" | "campaignId" | "ownerId" | "createdAt"> &
  Pick<Standing, "id" | "revision" | "importId"> & {
    readonly system: string | null;
    readonly externalId: string | null;
    readonly fields: Readonly<Record<string, FieldValue>>;
  };

function standingOf(
  { id, revision, importId, system, externalId, ...facts }: LeadRow,
  events: readonly TimelineEvent[],
): Standing {
  const identity = system !== null && externalId !== null ? { system, externalId } : null;
  return { id, revision, importId, facts: { ...facts, identity }, events };
}
