import type { Reads } from "#platform/database/client.ts";
import type { Condition } from "../rules/conditions.ts";
import { keysAt, type Place } from "../rules/cursor.ts";
import { type Leg, reversed } from "../rules/legs.ts";
import { type Found, type Legs, listAll, listNear, listRare } from "./walk.ts";

type Way = {
  readonly legs: readonly Leg[];
  readonly conditions: readonly Condition[];
  /** Where to go on from; null for the beginning. */
  readonly place: Place | null;
  readonly limit: number;
};

/** The next leads on a way, at most `limit`, in the way's order; null from a place that isn't on it. */
export async function findOnWay(db: Reads, workspaceId: string, way: Way): Promise<Found[] | null> {
  const { legs, conditions, place, limit } = way;
  const isBack = place?.isBack ?? false;
  const ahead = isBack ? legs.toReversed().map(reversed) : legs;
  const start = place ? ahead.findIndex(({ name }) => name === place.leg) : 0;
  const standing = ahead[start];
  const after = place && standing ? keysAt(standing, place) : null;
  if (place && !after) return null;
  const found = await findAhead(db, workspaceId, { legs: ahead.slice(start), conditions, after, limit });
  return isBack ? found.reverse() : found;
}

async function findAhead(db: Reads, workspaceId: string, { legs, conditions, after, limit }: Legs): Promise<Found[]> {
  const found: Found[] = [];
  for (const [index, leg] of legs.entries()) {
    const rest = conditions.filter((condition) => !leg.where.includes(condition));
    const list = rest.length === 0 ? listAll : listNear;
    const wanted = limit - found.length;
    const start = index === 0 ? after : null;
    const some = await list(db, workspaceId, { leg, conditions: rest, after: start, limit: wanted });
    if (rest.length > 0 && some.length < wanted) {
      return [
        ...found,
        ...(await listRare(db, workspaceId, { legs: legs.slice(index), conditions, after: start, limit: wanted })),
      ];
    }
    found.push(...some);
    if (found.length >= limit) break;
  }
  return found;
}
