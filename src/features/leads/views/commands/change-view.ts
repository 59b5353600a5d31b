import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { viewPolicy } from "../policy.ts";
import { lockView } from "../queries.ts";
import { decideViewChange } from "../rules.ts";
import type { ChangeViewInput, ViewFact } from "../schema.ts";

/** Gives a view another name, or shares it or keeps it to oneself. Refuses not_found and changed_meanwhile. */
export async function changeView(person: Person, input: ChangeViewInput, now: Date): Promise<Outcome<{ id: string }>> {
  const { workspaceId } = person;
  return inTransaction(person, async (tx) => {
    const view = await lockView(tx.read, person, input.viewId);
    if (!view) return refuse("not_found");
    const proof = authorize(person, viewPolicy.change, view);
    const decision = decideViewChange(view, input);
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision === "unchanged") return { id: view.id };
    const { name, isShared } = input;
    await tx.write(proof).leadView.update({
      where: { workspaceId_id: { workspaceId, id: view.id } },
      data: { name, isShared, revision: { increment: 1 } },
    });
    const fact: ViewFact = { type: "view.changed", payload: { id: view.id, isShared } };
    await recordFact(tx, proof, fact, now);
    return { id: view.id };
  });
}
