import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { capacityPolicy } from "../policy.ts";
import { findCapacity } from "../queries.ts";
import { decideEffort } from "../rules/capacity.ts";
import type { Capacity, CapacityFact, SetEffortInput } from "../schema.ts";

/**
 * Says what a new lead costs Sales, by which is known how many it can take. Refuses `changed_meanwhile` if somebody said otherwise
 * since the revision in the input; the same again is a success.
 */
export async function setEffort(actor: Actor, wish: SetEffortInput, now: Date): Promise<Outcome<Capacity>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, capacityPolicy.set, undefined);
    const capacity = await findCapacity(tx.read, actor.workspaceId);
    const decision = decideEffort(capacity, wish);
    if (decision === "unchanged") return capacity;
    if (decision !== "changed" || !(await keep(tx, proof, wish, now))) return refuse("changed_meanwhile");

    const { revision: _, ...to } = wish;
    const fact: CapacityFact = { type: "sales_effort.changed", payload: { from: capacity.effort, to } };
    await recordFact(tx, proof, fact, now);
    return findCapacity(tx.read, actor.workspaceId);
  });
}

/** Writes it over what was said at the revision before, or as the first; false if that was no longer to be had. */
async function keep(tx: Transaction, proof: Proof, { revision, ...effort }: SetEffortInput, now: Date) {
  const { workspaceId } = proof.actor;
  const data = { ...effort, revision: revision + 1, changedAt: now };
  const { count } =
    revision === 1
      ? await tx.write(proof).salesEffort.createMany({ data: { workspaceId, ...data }, skipDuplicates: true })
      : await tx.write(proof).salesEffort.updateMany({ where: { workspaceId, revision }, data });
  return count > 0;
}
