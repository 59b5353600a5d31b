import { trail } from "#facts.ts";
import { type ActivityPage, listActivity as list } from "#features/activity/queries/list-activity.ts";
import type { ActivityFilter } from "#features/activity/schema.ts";
import type { Actor } from "#platform/actor.ts";

/** What an actor sees of the trail of their workspace, newest first; days are those of UTC. */
export function listActivity(
  actor: Actor,
  cursor: string | null = null,
  limit?: number,
  filter: ActivityFilter = {},
): Promise<ActivityPage> {
  return list(actor, trail, { filter, timeZone: "UTC" }, { cursor, limit });
}
