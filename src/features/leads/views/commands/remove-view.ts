import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { viewPolicy } from "../policy.ts";
import { lockView } from "../queries.ts";
import type { RemoveViewInput, ViewFact } from "../schema.ts";

/** Removes a view; the leads in it stay. One that is gone already is a success. Refuses changed_meanwhile. */
export async function removeView(
  person: Person,
  { viewId, revision }: RemoveViewInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { workspaceId } = person;
  return inTransaction(person, async (tx) => {
    const view = await lockView(tx.read, person, viewId);
    if (!view) return { id: viewId };
    const proof = authorize(person, viewPolicy.remove, view);
    if (view.revision !== revision) return refuse("changed_meanwhile");
    await tx.write(proof).leadView.delete({ where: { workspaceId_id: { workspaceId, id: viewId } } });
    const fact: ViewFact = { type: "view.removed", payload: { id: viewId, isShared: view.isShared } };
    await recordFact(tx, proof, fact, now);
    return { id: viewId };
  });
}
