import type { Person } from "#platform/actor.ts";
import type { Reads } from "#platform/database/client.ts";
import { Refused } from "#platform/refusals.ts";
import { placeLabel } from "../../../workspace/people/rules/people.ts";

/**
 * Somebody in the seat that they have at this moment, with their title: who was head a moment ago, before they waited for a
 * lock, signs for nobody. Throws `Refused` with session_ended for who was let go.
 */
export async function seatNow(db: Reads, person: Person): Promise<Person & { readonly title: string }> {
  const { workspaceId, memberId } = person;
  const member = await db.member.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: memberId } },
    select: {
      role: true,
      team: true,
      title: true,
      deactivatedAt: true,
      person: { select: { name: true } },
      acting: { where: { endedAt: null }, select: { team: true } },
    },
  });
  if (member.deactivatedAt) throw new Refused("session_ended");
  const { role, team, title } = member;
  const actingFor = member.acting[0]?.team ?? null;
  return { ...person, name: member.person.name, role, team, actingFor, title: title || placeLabel({ role, team }) };
}
