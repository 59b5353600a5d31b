import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { findPeople } from "../../../workspace/people/queries.ts";
import { assignmentPolicy } from "../policy.ts";
import { rotationIn } from "../queries/find-rotation.ts";
import { lockRotation } from "../queries/lock-rotation.ts";
import { decideRotation } from "../rules/decide-rotation.ts";
import type { AssignmentFact, ChangeRotationInput, Rotation } from "../schema.ts";

/**
 * Says whether leads that are handed over from now on go to Sales' people in turn, and to whom of them. Refuses
 * `changed_meanwhile`, and `invalid_input` for who isn't of Sales, or if nobody would take part; the same again is a success.
 */
export async function changeRotation(actor: Actor, wish: ChangeRotationInput, now: Date): Promise<Outcome<Rotation>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, assignmentPolicy.changeRotation, undefined);
    const { workspaceId } = actor;
    await tx.write(proof).rotation.createMany({ data: { workspaceId, isOn: false, since: now }, skipDuplicates: true });
    const setting = await lockRotation(tx, proof);
    if (!setting) throw new Error("the rotation was made above");

    const decision = decideRotation(setting, wish, await findPeople(tx.read, workspaceId));
    if (decision === "unchanged") return rotationIn(tx.read, workspaceId, now);
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision === "nobody") return refuse("invalid_input", { members: "Choose at least one who takes part." });
    if (decision === "not_of_sales") {
      return refuse("invalid_input", { members: "Only whoever works in Sales takes part." });
    }

    const since = wish.isOn && !setting.isOn ? { since: now, waitingSince: null } : {};
    await tx.write(proof).rotation.update({
      where: { workspaceId },
      data: { isOn: wish.isOn, revision: { increment: 1 }, ...since },
    });
    await seat(tx, proof, wish);
    const ofSeats = ({ isOn, members }: Pick<ChangeRotationInput, "isOn" | "members">) => ({
      isOn,
      members: members.map(({ memberId, capacity }) => ({ memberId, capacity })),
    });
    const fact: AssignmentFact = {
      type: "rotation.changed",
      payload: { from: ofSeats({ ...setting, members: [...setting.members] }), to: ofSeats(wish) },
    };
    await recordFact(tx, proof, fact, now);
    return rotationIn(tx.read, workspaceId, now);
  });
}

/** Who took part before keeps their turn. */
async function seat(tx: Transaction, proof: Proof, { members }: ChangeRotationInput) {
  const { workspaceId } = proof.actor;
  const ids = members.map(({ memberId }) => memberId);
  await tx.write(proof).rotationMember.deleteMany({ where: { workspaceId, memberId: { notIn: ids } } });
  for (const { memberId, capacity } of members) {
    await tx.write(proof).rotationMember.upsert({
      where: { workspaceId_memberId: { workspaceId, memberId } },
      create: { workspaceId, memberId, capacity },
      update: { capacity },
    });
  }
}
