import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { findPeople } from "../../../workspace/people/queries.ts";
import { assignmentPolicy } from "../policy.ts";
import { heirOf } from "../rules/heir.ts";
import { mostCounted, type Parting } from "../rules/parting.ts";
import { isOpenLead } from "./which-leads.ts";

/** What would become of the open leads of each active member if they left now, by member id. */
export async function listPartings(actor: Actor): Promise<ReadonlyMap<string, Parting>> {
  authorize(actor, assignmentPolicy.readRotation, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const rows = await db.$queryRaw<{ memberId: string; leads: number }[]>`
      SELECT member.id::text AS "memberId", (
        SELECT count(*)::int FROM (
          SELECT FROM lead
          WHERE lead.workspace_id = ${workspaceId}::uuid AND lead.owner_id = member.id AND ${isOpenLead}
          LIMIT ${mostCounted + 1}) AS open) AS leads
      FROM member WHERE workspace_id = ${workspaceId}::uuid AND deactivated_at IS NULL`;
    const counted = new Map(rows.map(({ memberId, leads }) => [memberId, leads]));
    const people = await findPeople(db, workspaceId);
    const rotation = await db.rotation.findUnique({ where: { workspaceId }, select: { isOn: true } });
    const parting = (member: (typeof people)[number]): Parting => ({
      leads: counted.get(member.id) ?? 0,
      toRotation: member.team === "sales" && rotation?.isOn === true,
      heir: heirOf(member, people)?.name ?? null,
    });
    return new Map(people.filter(({ isActive }) => isActive).map((member) => [member.id, parting(member)]));
  });
}
