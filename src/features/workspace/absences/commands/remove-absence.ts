import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { absencePolicy } from "../policy.ts";
import type { AbsenceFact, RemoveAbsenceInput } from "../schema.ts";

/** Takes days away back. Ones that aren't there are taken back already, which is a success; refuses `not_found` for a stranger. */
export async function removeAbsence(
  actor: Actor,
  { memberId, absenceId: id }: RemoveAbsenceInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { workspaceId } = actor;
  return inTransaction(actor, async (tx) => {
    const member = await tx.read.member.findUnique({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      select: { team: true, person: { select: { name: true } } },
    });
    if (!member) return refuse("not_found");
    const proof = authorize(actor, absencePolicy.remove, { memberId, team: member.team });
    const absence = await tx.read.absence.findUnique({ where: { workspaceId_id: { workspaceId, id }, memberId } });
    if (!absence) return { id };
    const { count } = await tx.write(proof).absence.deleteMany({ where: { workspaceId, id } });
    if (count === 0) return { id };
    const days = { firstDay: dayOf(absence.firstDay), lastDay: dayOf(absence.lastDay) };
    const fact: AbsenceFact = {
      type: "absence.removed",
      payload: { id, memberId, name: member.person.name, ...days },
    };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
