import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { absencePolicy } from "../policy.ts";
import type { Absence, AbsenceFact, AddAbsenceInput } from "../schema.ts";

/**
 * Notes days on which a member is away, who is given no leads meanwhile. They may overlap with others. The same days again are a
 * success that changes nothing; refuses `not_found`, and `deactivated` for who has left.
 */
export async function addAbsence(actor: Actor, input: AddAbsenceInput, now: Date): Promise<Outcome<Absence>> {
  const { workspaceId } = actor;
  const { memberId } = input;
  return inTransaction(actor, async (tx) => {
    const member = await tx.read.member.findUnique({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      select: { team: true, deactivatedAt: true, person: { select: { name: true } } },
    });
    if (!member) return refuse("not_found");
    const proof = authorize(actor, absencePolicy.add, { memberId, team: member.team });
    if (member.deactivatedAt) return refuse("deactivated");

    const days = { firstDay: new Date(input.firstDay), lastDay: new Date(input.lastDay) };
    const same = await tx.read.absence.findFirst({ where: { workspaceId, memberId, ...days } });
    if (same) return { ...input, id: same.id };
    const added: Absence = { ...input, id: randomUUIDv7() };
    await tx.write(proof).absence.create({ data: { workspaceId, memberId, ...days, id: added.id, createdAt: now } });
    const fact: AbsenceFact = { type: "absence.added", payload: { ...added, name: member.person.name } };
    await recordFact(tx, proof, fact, now);
    return added;
  });
}
