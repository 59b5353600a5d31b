import type { Reads } from "#platform/database/client.ts";
import type { FieldValue, LeadFacts, LeadText, Source } from "../../schema.ts";
import type { EventContent, TimelineEvent } from "../../timeline/schema.ts";
import type { Standing } from "../rules/standing.ts";

type Sought = { readonly identities: readonly Source[]; readonly emailKeys: readonly string[] };

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

// Each lookup is fenced off by OFFSET 0, so that Postgres goes by the index once for each: joined freely, it plans by statistics, and
// right after a table was emptied or filled these make it read all leads for each one that is sought.

async function findByIdentity(
  db: Reads,
  workspaceId: string,
  identities: readonly Source[],
): Promise<{ id: string }[]> {
  if (identities.length === 0) return [];
  return db.$queryRaw`
    SELECT found.id::text
    FROM unnest(${identities.map(({ system }) => system)}::text[],
                ${identities.map(({ externalId }) => externalId)}::text[]) AS sought (system, external_id)
    CROSS JOIN LATERAL (
      SELECT id FROM lead
      WHERE workspace_id = ${workspaceId}::uuid AND source_system = sought.system
        AND external_id = sought.external_id AND external_id IS NOT NULL
      OFFSET 0) AS found`;
}

async function findByEmail(db: Reads, workspaceId: string, emailKeys: readonly string[]): Promise<{ id: string }[]> {
  if (emailKeys.length === 0) return [];
  return db.$queryRaw`
    SELECT found.id::text
    FROM unnest(${emailKeys}::text[]) AS sought (email_key)
    CROSS JOIN LATERAL (
      SELECT id FROM lead WHERE workspace_id = ${workspaceId}::uuid AND email_key = sought.email_key OFFSET 0) AS found`;
}

/** To which leads the events with these identities belong. */
export async function findEventOwners(
  db: Reads,
  workspaceId: string,
  identities: readonly Source[],
): Promise<readonly (Source & { readonly leadId: string })[]> {
  if (identities.length === 0) return [];
  return db.$queryRaw`
    SELECT sought.system, sought.external_id AS "externalId", found.lead_id::text AS "leadId"
    FROM unnest(${identities.map(({ system }) => system)}::text[],
                ${identities.map(({ externalId }) => externalId)}::text[]) AS sought (system, external_id)
    CROSS JOIN LATERAL (
      SELECT lead_id FROM lead_event
      WHERE workspace_id = ${workspaceId}::uuid AND source_system = sought.system
        AND external_id = sought.external_id AND external_id IS NOT NULL
      OFFSET 0) AS found`;
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
  const events = await db.$queryRaw<EventRow[]>`
    SELECT lead_id::text AS "leadId", id::text, type, data, occurred_at AS "occurredAt", recorded_at AS "recordedAt",
      origin, actor_id::text AS "actorId", import_id::text AS "importId", source_system AS system,
      external_id AS "externalId"
    FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[])
    ORDER BY lead_event.lead_id, lead_event.id`;
  const ofLead = Map.groupBy(events, ({ leadId }) => leadId);
  return leads.map((row) => standingOf(row, (ofLead.get(row.id) ?? []).map(eventOf)));
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
  events: TimelineEvent[],
): Standing {
  const identity = system !== null && externalId !== null ? { system, externalId } : null;
  return { id, revision, importId, facts: { ...facts, identity }, events };
}

type EventRow = EventContent &
  Omit<TimelineEvent, "identity" | keyof EventContent> & {
    readonly leadId: string;
    readonly system: string | null;
    readonly externalId: string | null;
  };

function eventOf({ leadId: _, system, externalId, ...event }: EventRow): TimelineEvent {
  return { ...event, identity: system !== null && externalId !== null ? { system, externalId } : null };
}
