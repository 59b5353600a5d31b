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
  const byIdentity =
    identities.length === 0
      ? []
      : await db.$queryRaw<{ id: string }[]>`
          SELECT lead.id::text
          FROM unnest(${identities.map(({ system }) => system)}::text[],
                      ${identities.map(({ externalId }) => externalId)}::text[]) AS sought (system, external_id)
          JOIN lead ON lead.workspace_id = ${workspaceId}::uuid AND lead.source_system = sought.system
            AND lead.external_id = sought.external_id AND lead.external_id IS NOT NULL`;
  const byEmail =
    emailKeys.length === 0
      ? []
      : await db.$queryRaw<{ id: string }[]>`
          SELECT lead.id::text
          FROM unnest(${emailKeys}::text[]) AS sought (email_key)
          JOIN lead ON lead.workspace_id = ${workspaceId}::uuid AND lead.email_key = sought.email_key`;
  return lockStandings(
    db,
    workspaceId,
    [...byIdentity, ...byEmail].map(({ id }) => id),
  );
}

/** Leads by their ids, oldest first, with all that happened to them, locked until the transaction ends. */
export async function lockStandings(db: Reads, workspaceId: string, ids: readonly string[]): Promise<Standing[]> {
  if (ids.length === 0) return [];
  const leads = await db.$queryRaw<LeadRow[]>`
    SELECT lead.id::text, revision, import_id::text AS "importId", source_system AS system, external_id AS "externalId",
      email, first_name AS "firstName", last_name AS "lastName", company, job_title AS "jobTitle", phone, website, country,
      industry, source, latest_source AS "latestSource", campaign_id::text AS "campaignId", owner_id::text AS "ownerId",
      fields, created_at AS "createdAt"
    FROM (SELECT DISTINCT id FROM unnest(${ids}::uuid[]) AS one (id) ORDER BY id) AS sought
    JOIN lead ON lead.workspace_id = ${workspaceId}::uuid AND lead.id = sought.id
    FOR NO KEY UPDATE OF lead`;
  const events = await db.$queryRaw<EventRow[]>`
    SELECT lead_id::text AS "leadId", event.id::text, type, data, occurred_at AS "occurredAt", recorded_at AS "recordedAt",
      origin, actor_id::text AS "actorId", import_id::text AS "importId", source_system AS system, external_id AS "externalId"
    FROM (SELECT DISTINCT id FROM unnest(${ids}::uuid[]) AS one (id)) AS sought
    JOIN lead_event AS event ON event.workspace_id = ${workspaceId}::uuid AND event.lead_id = sought.id
    ORDER BY event.lead_id, event.id`;
  const ofLead = Map.groupBy(events, ({ leadId }) => leadId);
  return leads
    .map((row) => standingOf(row, (ofLead.get(row.id) ?? []).map(eventOf)))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** To which leads the events with these identities belong. */
export async function findEventOwners(db: Reads, workspaceId: string, identities: readonly Source[]) {
  if (identities.length === 0) return [];
  return db.$queryRaw<(Source & { leadId: string })[]>`
    SELECT sought.system, sought.external_id AS "externalId", event.lead_id::text AS "leadId"
    FROM unnest(${identities.map(({ system }) => system)}::text[],
                ${identities.map(({ externalId }) => externalId)}::text[]) AS sought (system, external_id)
    JOIN lead_event AS event ON event.workspace_id = ${workspaceId}::uuid AND event.source_system = sought.system
      AND event.external_id = sought.external_id AND event.external_id IS NOT NULL`;
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
