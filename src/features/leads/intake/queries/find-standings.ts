import type { Reads } from "#platform/database/client.ts";
import type { FieldValue, Identity, LeadFacts, LeadText } from "../../schema.ts";
import { findKept } from "../../timeline/queries/merged-leads.ts";
import { eventsOf } from "../../timeline/queries/stored-events.ts";
import type { TimelineEvent } from "../../timeline/schema.ts";
import { type Alias, ownIdOf } from "../rules/find-again.ts";
import type { Standing } from "../rules/standing.ts";

type Sought = { readonly identities: readonly Identity[]; readonly emailKeys: readonly string[] };

/**
 * The leads that have one of these identities or e-mail addresses, oldest first, locked until the transaction ends: what is
 * decided on them still holds when it is written. Instead of those that were merged come the ones that were kept, with what
 * else they are found by. Who merges waits for whoever lands, and the other way round.
 */
export async function findStandings(
  db: Reads,
  workspaceId: string,
  { identities, emailKeys }: Sought,
): Promise<{ leads: Standing[]; merged: Alias[] }> {
  const named = await findByIdentity(db, workspaceId, identities);
  const reached = await findByEmail(db, workspaceId, emailKeys);
  const found = [...named, ...reached];
  const merged = await findAliases(db, workspaceId, idsOf(found.filter(({ isMerged }) => isMerged)));
  const own = found.filter(({ isMerged }) => !isMerged);
  const ids = new Set([...idsOf(own), ...merged.map(({ keptId }) => keptId)]);
  return { leads: await lockStandings(db, workspaceId, [...ids]), merged };
}

function idsOf(found: readonly Found[]): string[] {
  return found.map(({ id }) => id);
}

async function findAliases(db: Reads, workspaceId: string, ids: readonly string[]): Promise<Alias[]> {
  const kept = await findKept(db, workspaceId, ids);
  const keptIds = new Map(kept.map(({ id, keptId }) => [id, keptId]));
  const leads = await lockStandings(db, workspaceId, [...keptIds.keys()]);
  return leads.map(({ id, facts }) => ({ id, keptId: keptIds.get(id) ?? id, facts }));
}

// What is sought goes as a list into one index scan, never into a join: right after a table was emptied or filled Postgres knows
// nothing of it, and a join planned on that reads all leads for each one that is sought. A list is read once at the worst.

type Found = { readonly id: string; readonly isMerged: boolean };

async function findByIdentity(db: Reads, workspaceId: string, identities: readonly Identity[]): Promise<Found[]> {
  const found: Found[][] = [];
  for (const [system, named] of bySystem(identities)) {
    found.push(
      await db.$queryRaw`
        SELECT id::text, merged_into_id IS NOT NULL AS "isMerged" FROM lead
        WHERE workspace_id = ${workspaceId}::uuid AND source_system = ${system} AND external_id = ANY(${named}::text[])`,
    );
  }
  const ids = identities.flatMap((identity) => ownIdOf(identity) ?? []);
  if (ids.length > 0) found.push(await findByIds(db, workspaceId, ids));
  return found.flat();
}

/** Those that are called by their ids. */
async function findByIds(db: Reads, workspaceId: string, ids: readonly string[]): Promise<Found[]> {
  return db.$queryRaw`
    SELECT id::text, merged_into_id IS NOT NULL AS "isMerged" FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
}

async function findByEmail(db: Reads, workspaceId: string, emailKeys: readonly string[]): Promise<Found[]> {
  if (emailKeys.length === 0) return [];
  return db.$queryRaw`
    SELECT id::text, merged_into_id IS NOT NULL AS "isMerged" FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND email_key = ANY(${emailKeys}::text[])`;
}

/** To which leads the events with these identities belong; those of merged leads to the one that was kept. */
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
  const owned = found.flat();
  const kept = await findKept(db, workspaceId, [...new Set(owned.map(({ leadId }) => leadId))]);
  const keptIds = new Map(kept.map(({ id, keptId }) => [id, keptId]));
  return owned.map((event) => ({ ...event, leadId: keptIds.get(event.leadId) ?? event.leadId }));
}

function bySystem(identities: readonly Identity[]): [string, string[]][] {
  const groups = Map.groupBy(identities, ({ system }) => system);
  return [...groups].map(([system, ofSystem]) => [system, ofSystem.map(({ externalId }) => externalId)]);
}

/** Leads by their ids, merged ones as they are, oldest first, with all that happened to them, locked until the transaction ends. */
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
