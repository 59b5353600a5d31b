import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { newToken } from "#platform/session/token.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { hookPolicy } from "../policy.ts";
import { lockHook } from "../queries/lock-hook.ts";
import type { HookFact, HookInput, MadeHook } from "../schema.ts";
import { hookAddress } from "./hook-address.ts";

/**
 * Gives a webhook a new address, told in this answer only; who sends to the one before is not heard any longer. What it has
 * received stays. Refuses `not_found` and `hook_ended`. Each call makes another address.
 */
export async function renewHook(actor: Actor, { hookId: id }: HookInput, now: Date): Promise<Outcome<MadeHook>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, hookPolicy.renew, undefined);
    const hook = await lockHook(tx.read, workspaceId, id);
    if (!hook) return refuse("not_found");
    if (hook.endedAt) return refuse("hook_ended");
    const { name, sender } = hook;
    const { token, tokenHash } = newToken();
    await tx.write(proof).hook.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { tokenHash, revision: { increment: 1 } },
      select: { id: true },
    });
    const fact: HookFact = { type: "hook.renewed", payload: { hookId: id, name, sender } };
    await recordFact(tx, proof, fact, now);
    return { id, address: hookAddress(sender, token) };
  });
}
