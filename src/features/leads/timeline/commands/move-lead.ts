import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holdCountingZone } from "../queries/counting-zone.ts";
import { keptIdOf } from "../queries/merged-leads.ts";
import { eventsOf } from "../queries/stored-events.ts";
import { project } from "../rules/project.ts";
import { tallies, tallyChanges } from "../rules/tally.ts";
import type { Segment, TimelineEvent } from "../schema.ts";
import { appendEvents } from "./append-events.ts";
import { appendTallies } from "./append-tallies.ts";

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

/** Appends events to a locked lead's timeline, and with them what they come to: its projection and the counts. */
export async function moveLead(
  tx: Transaction,
  proof: Proof,
  lead: LockedLead,
  added: readonly TimelineEvent[],
  now: Date,
): Promise<void> {
  const { workspaceId } = proof.actor;
  const events = [...lead.events, ...added];
  const timeZone = await holdCountingZone(tx.read, workspaceId);
  const { valueMinor, expectedClose, recycledUntil, ...projection } = project(events);
  await tx.write(proof).lead.update({
    where: { workspaceId_id: { workspaceId, id: lead.id } },
    data: {
      ...projection,
      valueMinor: valueMinor === null ? null : BigInt(valueMinor),
      expectedClose: expectedClose === null ? null : new Date(expectedClose),
      recycledUntil: recycledUntil === null ? null : new Date(recycledUntil),
      changedAt: now,
    },
    select: { id: true },
  });
  const own = added.map((event) => ({ leadId: lead.id, event }));
  await appendEvents(tx, proof, own);
  const [before, after] = [lead.events, events].map((timeline) => tallies(lead, timeline, timeZone));
  await appendTallies(tx, proof, tallyChanges(before ? [before] : [], after ? [after] : []));
}
