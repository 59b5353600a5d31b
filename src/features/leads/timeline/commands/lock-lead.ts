import type { Transaction } from "#platform/database/transaction.ts";
import { keptIdOf } from "../queries/merged-leads.ts";
import { eventsOf } from "../queries/stored-events.ts";
import type { Segment, TimelineEvent } from "../schema.ts";

/** A lead with its timeline, for a command that decides on it. */
export type LockedLead = Segment & { readonly id: string; readonly events: readonly TimelineEvent[] };

/**
 * A lead with all that happened to it, locked until the transaction ends: two that decide at once, decide in turn. Instead of
 * one that was merged, the one that was kept.
 */
export async function lockLead(tx: Transaction, workspaceId: string, leadId: string): Promise<LockedLead | null> {
  const id = await keptIdOf(tx.read, workspaceId, leadId);
  const [lead] = await tx.read.$queryRaw<(Segment & { mergedIntoId: string | null })[]>`
    SELECT source, campaign_id::text AS "campaignId", merged_into_id::text AS "mergedIntoId" FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!lead) return null;
  // Somebody merged it while this one waited for it.
  if (lead.mergedIntoId) return lockLead(tx, workspaceId, id);
  const timelines = await eventsOf(tx.read, workspaceId, [id]);
  return { id, source: lead.source, campaignId: lead.campaignId, events: timelines.get(id) ?? [] };
}
