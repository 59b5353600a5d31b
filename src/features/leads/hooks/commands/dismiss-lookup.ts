import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { hookPolicy } from "../policy.ts";
import type { DismissLookupInput, HookFact } from "../schema.ts";

/** Lets go of what was told of somebody whom nobody knows. One that isn't there any longer has landed or was dismissed: a success. */
export async function dismissLookup(
  actor: Actor,
  { lookupId: id }: DismissLookupInput,
  now: Date,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, hookPolicy.dismissLookup, undefined);
    const lookup = await tx.read.hookLookup.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
    const { count } = await tx.write(proof).hookLookup.deleteMany({ where: { workspaceId, id } });
    if (!lookup || count === 0) return { id };
    const payload = { lookupId: id, system: lookup.sourceSystem };
    const fact: HookFact = { type: "hook.lookup_dismissed", payload };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
