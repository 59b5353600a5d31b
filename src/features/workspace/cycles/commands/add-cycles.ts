import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { cyclePolicy } from "../policy.ts";
import { lockCycles } from "../queries.ts";
import { cycleInWords, decideCycles, fourQuarters } from "../rules.ts";
import type { AddCycleInput, AddQuartersInput, Cycle, CycleFact, Plan } from "../schema.ts";

type Added = { readonly items: readonly Cycle[] };

/**
 * Adds a sales cycle. Refuses `cycles_overlap`, naming the cycle that has a day of it already; the same cycle again is a
 * success that changes nothing.
 */
export async function addCycle(actor: Actor, plan: AddCycleInput, now: Date): Promise<Outcome<Cycle>> {
  const added = await add(actor, [plan], now);
  if (isRefusal(added)) return added;
  const [cycle] = added.items;
  if (!cycle) throw new Error("one plan is one cycle");
  return cycle;
}

/**
 * Adds four quarters in a row. Those that are there already stay as they are; refuses `cycles_overlap` if another cycle has a
 * day of one, and adds none.
 */
export function addQuarters(actor: Actor, { startsOn }: AddQuartersInput, now: Date): Promise<Outcome<Added>> {
  return add(actor, fourQuarters(startsOn), now);
}

async function add(actor: Actor, plans: readonly Plan[], now: Date): Promise<Outcome<Added>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, cyclePolicy.add, undefined);
    const before = await lockCycles(tx.read, workspaceId);

    const { other, missing } = decideCycles(before, plans);
    if (other) return refuse("cycles_overlap", { startsOn: `${cycleInWords(other)}, has days of it.` });
    const cycles = missing.map((plan) => ({ id: randomUUIDv7(), ...plan }));
    const items = [...before, ...cycles.map((cycle) => ({ ...cycle, revision: 1 }))];
    const wished = plans.flatMap(({ startsOn }) => items.filter((cycle) => cycle.startsOn === startsOn));
    if (cycles.length === 0) return { items: wished };

    await tx.write(proof).salesCycle.createMany({
      data: cycles.map(({ startsOn, endsOn, ...cycle }) => ({
        ...cycle,
        workspaceId,
        startsOn: new Date(startsOn),
        endsOn: new Date(endsOn),
      })),
    });
    const fact: CycleFact = { type: "cycle.added", payload: { cycles } };
    await recordFact(tx, proof, fact, now);
    return { items: wished };
  });
}
