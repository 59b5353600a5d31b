import type { Reads } from "#platform/database/client.ts";
import { eventsOf } from "../../../leads/timeline/queries/stored-events.ts";
import type { Segment, TimelineEvent } from "../../../leads/timeline/schema.ts";

/** A lead that waits for Marketing, with its timeline. */
type Waiting = Segment & { readonly id: string; readonly events: readonly TimelineEvent[] };

/**
 * Of some leads those that wait for Marketing, with all that happened to them, locked until the transaction ends: what is decided on
 * them still holds when it is written. In the order of their ids, as everybody locks leads.
 */
export async function lockWaiting(db: Reads, workspaceId: string, leadIds: readonly string[]): Promise<Waiting[]> {
  const leads = await db.$queryRaw<(Segment & { id: string })[]>`
    SELECT id::text, source, campaign_id::text AS "campaignId" FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${leadIds}::uuid[]) AND stage IN ('inquiry', 'recycled')
      AND merged_into_id IS NULL AND erased_at IS NULL
    ORDER BY lead.id FOR NO KEY UPDATE`;
  const timelines = await eventsOf(
    db,
    workspaceId,
    leads.map(({ id }) => id),
  );
  return leads.map((lead) => ({ ...lead, events: timelines.get(lead.id) ?? [] }));
}
