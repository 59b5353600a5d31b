import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { cyclePolicy } from "../policy.ts";
import { lockCycles } from "../queries.ts";
import { cycleInWords, decideCycleChange, planOf } from "../rules.ts";
import type { ChangeCycleInput, Cycle, CycleFact } from "../schema.ts";

/**
 * Gives a sales cycle another name or other days. Refuses `not_found`, `changed_meanwhile` if somebody changed it since the
 * revision in the input, and `cycles_overlap`, naming the cycle that has one of the days already; the same again is a success.
 */
export async function changeCycle(actor: Actor, input: ChangeCycleInput, now: Date): Promise<Outcome<Cycle>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const { cycleId: id, revision } = input;
    const proof = authorize(actor, cyclePolicy.change, undefined);
    const cycles = await lockCycles(tx.read, workspaceId);
    const cycle = cycles.find((candidate) => candidate.id === id);
    if (!cycle) return refuse("not_found");

    const others = cycles.filter((other) => other !== cycle);
    const decision = decideCycleChange(cycle, others, input);
    if (decision === "unchanged") return cycle;
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision !== "changed")
      return refuse("cycles_overlap", { startsOn: `${cycleInWords(decision.other)}, has days of it.` });

    const { name, startsOn, endsOn } = input;
    await tx.write(proof).salesCycle.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { name, startsOn: new Date(startsOn), endsOn: new Date(endsOn), revision: { increment: 1 } },
    });
    const fact: CycleFact = { type: "cycle.changed", payload: { id, from: planOf(cycle), to: planOf(input) } };
    await recordFact(tx, proof, fact, now);
    return { id, name, startsOn, endsOn, revision: revision + 1 };
  });
}
