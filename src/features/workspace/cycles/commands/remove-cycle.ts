import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { cyclePolicy } from "../policy.ts";
import { lockCycles } from "../queries.ts";
import { planOf } from "../rules.ts";
import type { CycleFact, RemoveCycleInput } from "../schema.ts";

/**
 * Removes a sales cycle; its days are counted by quarters again. A cycle that isn't there is removed already, which is a
 * success; refuses `changed_meanwhile` if somebody changed it since the revision in the input.
 */
export async function removeCycle(
  actor: Actor,
  { cycleId: id, revision }: RemoveCycleInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, cyclePolicy.remove, undefined);
    const cycle = (await lockCycles(tx.read, workspaceId)).find((candidate) => candidate.id === id);
    if (!cycle) return { id };
    if (cycle.revision !== revision) return refuse("changed_meanwhile");
    await tx.write(proof).salesCycle.delete({ where: { workspaceId_id: { workspaceId, id } } });
    const fact: CycleFact = { type: "cycle.removed", payload: { id, ...planOf(cycle) } };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
