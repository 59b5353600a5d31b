import type { Reads } from "#platform/database/client.ts";
import type { Condition } from "../rules/conditions.ts";
import { keysAt, type Place } from "../rules/cursor.ts";
import { type Leg, reversed } from "../rules/legs.ts";
import { listAll, listNear, listRare } from "./walk.ts";

type Way = {
  readonly legs: readonly Leg[];
  readonly conditions: readonly Condition[];
  /** Where to go on from; null for the beginning. */
  readonly place: Place | null;
  readonly limit: number;
};

/** The ids of the next leads on a way, at most `limit`, each with its leg, in the way's order; null from a place that isn't on it. */
export async function findIds(
  db: Reads,
  workspaceId: string,
  { legs, conditions, place, limit }: Way,
): Promise<{ id: string; leg: Leg }[] | null> {
  const isBack = place?.isBack ?? false;
  const ahead = isBack ? legs.toReversed().map(reversed) : legs;
  const start = place ? ahead.findIndex(({ name }) => name === place.leg) : 0;
  const standing = ahead[start];
  const after = place && standing ? keysAt(standing, place) : null;
  if (place && !after) return null;

  const found: { id: string; leg: Leg }[] = [];
  let isRare = false;
  for (const leg of ahead.slice(start)) {
    const rest = conditions.filter((condition) => !leg.where.includes(condition));
    const stretch = { leg, conditions: rest, after: leg === standing ? after : null, limit: limit - found.length };
    let ids: string[] = [];
    if (rest.length === 0) ids = await listAll(db, workspaceId, stretch);
    else {
      if (!isRare) ids = await listNear(db, workspaceId, stretch);
      if (ids.length < stretch.limit) {
        const all = await listRare(db, workspaceId, stretch);
        // Else the leg is short, which says nothing of the next one.
        isRare ||= all.length > ids.length;
        ids = all;
      }
    }
    found.push(...ids.map((id) => ({ id, leg })));
    if (found.length >= limit) break;
  }
  return isBack ? found.reverse() : found;
}
