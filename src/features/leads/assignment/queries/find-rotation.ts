import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { findAway } from "../../../workspace/absences/queries.ts";
import { findPeople } from "../../../workspace/people/queries.ts";
import { assignmentPolicy } from "../policy.ts";
import { nextInTurn } from "../rules/deal-in-turn.ts";
import { isOfSales } from "../rules/decide-rotation.ts";
import type { Rotation } from "../schema.ts";
import { countWorked } from "./count-worked.ts";
import { waitsForItsTurn } from "./which-leads.ts";

/** How leads that are handed over are shared out in Sales, and how its people stand just now. */
export async function findRotation(actor: Actor, now: Date): Promise<Rotation> {
  authorize(actor, assignmentPolicy.readRotation, undefined);
  return reading(actor, (db) => rotationIn(db, actor.workspaceId, now));
}

/** The same inside a command's transaction. */
export async function rotationIn(db: Reads, workspaceId: string, now: Date): Promise<Rotation> {
  const rotation = await db.rotation.findUnique({ where: { workspaceId } });
  const seats = await db.rotationMember.findMany({ where: { workspaceId } });
  const sales = (await findPeople(db, workspaceId)).filter(isOfSales);
  const away = await findAway(db, workspaceId, now);
  const ids = sales.map(({ id }) => id);
  const worked = await countWorked(db, workspaceId, ids);
  const members = sales.map(({ id: memberId, name }) => {
    const seat = seats.find((one) => one.memberId === memberId);
    return {
      memberId,
      name,
      takesPart: seat !== undefined,
      capacity: seat?.capacity ?? null,
      working: worked.get(memberId) ?? 0,
      lastAssignedAt: seat?.lastAssignedAt ?? null,
      awayUntil: away.get(memberId) ?? null,
    };
  });
  const candidates = members
    .filter(({ takesPart }) => takesPart)
    .map((member) => ({ ...member, isThere: member.awayUntil === null }));
  return {
    isOn: rotation?.isOn ?? false,
    next: rotation?.isOn ? (nextInTurn(candidates)?.memberId ?? null) : null,
    since: rotation?.isOn ? rotation.since : null,
    waiting: rotation?.isOn ? await countWaiting(db, workspaceId, rotation.since) : 0,
    // What nobody has set yet is at the revision from which the first change starts.
    revision: rotation?.revision ?? 1,
    members: members.toSorted((one, other) => one.name.localeCompare(other.name, "en")),
  };
}

async function countWaiting(db: Reads, workspaceId: string, since: Date): Promise<number> {
  const [{ waiting } = { waiting: 0 }] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM (
      SELECT FROM lead WHERE workspace_id = ${workspaceId}::uuid AND ${waitsForItsTurn(since)} LIMIT 1000) AS counted`;
  return waiting;
}
