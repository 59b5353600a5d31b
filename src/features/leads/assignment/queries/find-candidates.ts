import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { findAway } from "../../../workspace/absences/queries.ts";
import { listMembers } from "../../../workspace/people/queries.ts";
import type { Candidate } from "../rules/deal-in-turn.ts";
import { isOfSales } from "../rules/decide-rotation.ts";
import { countWorked } from "./count-worked.ts";

/** Everybody who takes part in the rotation, as they stand at a moment. */
export async function findCandidates(actor: Actor, now: Date): Promise<Candidate[]> {
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const seats = await db.rotationMember.findMany({ where: { workspaceId } });
    const ids = seats.map(({ memberId }) => memberId);
    const here = new Set((await listMembers(actor)).filter(isOfSales).map(({ id }) => id));
    const away = await findAway(actor, now);
    const worked = await countWorked(db, workspaceId, ids);
    return seats.map(({ memberId, capacity, lastAssignedAt }) => ({
      memberId,
      isThere: here.has(memberId) && !away.has(memberId),
      capacity,
      working: worked.get(memberId) ?? 0,
      lastAssignedAt,
    }));
  });
}
