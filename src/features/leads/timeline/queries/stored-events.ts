import type { Reads } from "#platform/database/client.ts";
import type { EventContent, TimelineEvent } from "../schema.ts";
import { listMerged } from "./merged-leads.ts";

type Row = EventContent &
  Omit<TimelineEvent, "identity" | keyof EventContent> & {
    readonly leadId: string;
    readonly system: string | null;
    readonly externalId: string | null;
  };

/**
 * The timelines of some leads, by their ids, with all that happened to leads merged into them; a lead that isn't there has none.
 * What belongs to a type was parsed on its way in.
 */
export async function eventsOf(
  db: Reads,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TimelineEvent[]>> {
  const merged = await listMerged(db, workspaceId, leadIds);
  const tellers = Map.groupBy(merged, ({ id }) => id);
  const ids = [...new Set([...leadIds, ...tellers.keys()])];
  const rows = await db.$queryRaw<Row[]>`
    SELECT lead_id::text AS "leadId", id::text, type, data, occurred_at AS "occurredAt", recorded_at AS "recordedAt", origin,
      actor_id::text AS "actorId", import_id::text AS "importId", source_system AS system, external_id AS "externalId"
    FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[])
    ORDER BY lead_event.lead_id, lead_event.id`;
  const timelines = new Map<string, TimelineEvent[]>(leadIds.map((id) => [id, []]));
  for (const { leadId, system, externalId, ...event } of rows) {
    const identity = system !== null && externalId !== null ? { system, externalId } : null;
    const told = { ...event, identity };
    timelines.get(leadId)?.push(told);
    for (const { keptId } of tellers.get(leadId) ?? []) timelines.get(keptId)?.push(told);
  }
  return timelines;
}
