import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { hookPolicy } from "../policy.ts";
import { lockHook } from "../queries/lock-hook.ts";
import type { HookFact, HookInput } from "../schema.ts";

/** Ends a webhook: its next request is refused, and its secret is forgotten. Refuses `not_found`; again is a success. */
export async function endHook(actor: Actor, { hookId: id }: HookInput, now: Date): Promise<Outcome<{ id: string }>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, hookPolicy.end, undefined);
    const hook = await lockHook(tx.read, workspaceId, id);
    if (!hook) return refuse("not_found");
    if (hook.endedAt) return { id };
    await tx.write(proof).hook.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { endedAt: now, secret: null, revision: { increment: 1 } },
      select: { id: true },
    });
    const fact: HookFact = { type: "hook.ended", payload: { hookId: id, name: hook.name, sender: hook.sender } };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
