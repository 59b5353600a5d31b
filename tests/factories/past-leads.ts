import { randomUUID } from "node:crypto";
import { asOwner } from "./as-owner.ts";

/** A lead as it came out: what isn't named is unknown. Instants as ISO 8601. */
export type PastLead = {
  readonly id?: string;
  readonly email?: string;
  readonly company?: string;
  readonly source?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
  readonly campaignId?: string;
  readonly createdAt: string;
  /** When we were told of it; as it came in, if not named. */
  readonly recordedAt?: string;
  readonly stage?: string;
  readonly workedAt?: string;
  readonly opportunityAt?: string;
  readonly wonAt?: string;
  readonly mergedIntoId?: string;
};

/** Lays leads of the past into a workspace as they are, in one go; answers their ids, in their order. */
export async function layPastLeads(workspaceId: string, leads: readonly PastLead[]): Promise<string[]> {
  const rows = leads.map((lead) => ({ ...lead, id: lead.id ?? randomUUID(), fields: lead.fields ?? {} }));
  await asOwner(workspaceId, (db) =>
    db.query(
      `INSERT INTO lead (workspace_id, id, email, email_key, company, source, fields, campaign_id, created_at, recorded_at,
         changed_at, stage, worked_at, opportunity_at, won_at, merged_into_id)
       SELECT $1, id, email, lower(email), company, source, fields, "campaignId", "createdAt", coalesce("recordedAt", "createdAt"),
         now(), coalesce(stage, CASE WHEN "wonAt" IS NULL THEN 'inquiry' ELSE 'won' END), "workedAt", "opportunityAt", "wonAt",
         "mergedIntoId"
       FROM jsonb_to_recordset($2) AS row (id uuid, email text, company text, source text, fields jsonb, "campaignId" uuid,
         "createdAt" timestamptz, "recordedAt" timestamptz, stage text, "workedAt" timestamptz, "opportunityAt" timestamptz,
         "wonAt" timestamptz, "mergedIntoId" uuid)`,
      [workspaceId, JSON.stringify(rows)],
    ),
  );
  return rows.map(({ id }) => id);
}

/** What happened to leads, by their ids. */
export type PastEvent = {
  readonly leadId: string;
  readonly id?: string;
  readonly type: "touch" | "source_touched" | "corrected";
  readonly at: string;
  readonly data: object;
};

/** Lays events into timelines as they are; answers their ids, in their order. */
export async function layPastEvents(workspaceId: string, events: readonly PastEvent[]): Promise<string[]> {
  const rows = events.map((event) => ({ ...event, id: event.id ?? randomUUID() }));
  await asOwner(workspaceId, (db) =>
    db.query(
      `INSERT INTO lead_event (workspace_id, lead_id, id, type, occurred_at, recorded_at, origin, data)
       SELECT $1, "leadId", id, type, at, at, 'person', data
       FROM jsonb_to_recordset($2) AS row ("leadId" uuid, id uuid, type text, at timestamptz, data jsonb)`,
      [workspaceId, JSON.stringify(rows)],
    ),
  );
  return rows.map(({ id }) => id);
}

/** That a lead was told otherwise: what it was before, and when that changed. */
export type PastChange = {
  readonly leadId: string;
  readonly field: string;
  readonly before: string | number | boolean | null;
  readonly at: string;
};

/** Lays changes of values as they are. */
export async function layPastChanges(workspaceId: string, changes: readonly PastChange[]): Promise<void> {
  const rows = changes.map((change) => ({ ...change, id: randomUUID() }));
  await asOwner(workspaceId, (db) =>
    db.query(
      `INSERT INTO lead_change (workspace_id, lead_id, id, field, before, at)
       SELECT $1, "leadId", id, field, nullif(before, 'null'), at
       FROM jsonb_to_recordset($2) AS row ("leadId" uuid, id uuid, field text, before jsonb, at timestamptz)`,
      [workspaceId, JSON.stringify(rows)],
    ),
  );
}
