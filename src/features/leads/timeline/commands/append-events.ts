import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { TimelineEvent } from "../schema.ts";

/** An event with whose timeline it belongs to. */
export type LeadEvent = { readonly leadId: string; readonly event: TimelineEvent };

/** Appends events to timelines, of thousands of leads at once too. Projections and tallies are the caller's to keep in step. */
export async function appendEvents(tx: Transaction, proof: Proof, events: readonly LeadEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { workspaceId } = proof.actor;
  const rows = events.map(({ leadId, event: { identity, ...event } }) => ({ leadId, ...identity, ...event }));
  await tx.write(proof).$executeRaw`
    INSERT INTO lead_event (workspace_id, lead_id, id, type, occurred_at, recorded_at, source_system, external_id,
      origin, actor_id, import_id, data)
    SELECT ${workspaceId}::uuid, "leadId", id, type, "occurredAt", "recordedAt", system, "externalId",
      origin, "actorId", "importId", data
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS t ("leadId" uuid, id uuid, type text, "occurredAt" timestamptz, "recordedAt" timestamptz, system text,
        "externalId" text, origin text, "actorId" uuid, "importId" uuid, data jsonb)`;
}
