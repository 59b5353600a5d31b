import type { Reads } from "#platform/database/client.ts";
import { findAway } from "../../../workspace/absences/queries.ts";
import { findPeople } from "../../../workspace/people/queries.ts";
import type { Candidate } from "../rules/deal-in-turn.ts";
import { isOfSales } from "../rules/decide-rotation.ts";
import { countWorked } from "./count-worked.ts";

/** Everybody who takes part in the rotation, as they stand at a moment. */
export async function findCandidates(db: Reads, workspaceId: string, now: Date): Promise<Candidate[]> {
  const seats = await db.rotationMember.findMany({ where: { workspaceId } });
  const here = new Set((await findPeople(db, workspaceId)).filter(isOfSales).map(({ id }) => id));
  const away = await findAway(db, workspaceId, now);
  const ids = seats.map(({ memberId }) => memberId);
  const worked = await countWorked(db, workspaceId, ids);
  return seats.map(({ memberId, capacity, lastAssignedAt }) => ({
    memberId,
    isThere: here.has(memberId) && !away.has(memberId),
    capacity,
    working: worked.get(memberId) ?? 0,
    lastAssignedAt,
  }));
}
