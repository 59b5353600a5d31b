import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { seal } from "#platform/sealed.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { hookPolicy } from "../policy.ts";
import { lockHook } from "../queries/lock-hook.ts";
import { credentialProblems, secretPlace } from "../rules/credentials.ts";
import { decideHookChange } from "../rules/decide-change.ts";
import type { ChangeHookInput, HookFact } from "../schema.ts";

/**
 * Gives a webhook another name, secret or account; what the input leaves out stays. Refuses `not_found`, `hook_ended`,
 * `changed_meanwhile` if somebody changed it since the revision in the input, and `invalid_input` where the program needs what
 * would be taken away; the same again is a success.
 */
export async function changeHook(
  actor: Actor,
  wish: ChangeHookInput,
  now: Date,
): Promise<Outcome<{ id: string; revision: number }>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, hookPolicy.change, undefined);
    const hook = await lockHook(tx.read, workspaceId, wish.hookId);
    if (!hook) return refuse("not_found");
    if (hook.endedAt) return refuse("hook_ended");
    const { id, sender, revision } = hook;
    const decision = decideHookChange(hook, wish);
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision.length === 0) return { id, revision };
    const { name, account, secret } = { ...hook, ...wish };
    const problems = credentialProblems({ sender, secret: typeof secret === "string" ? secret : null, account });
    if (problems) return refuse("invalid_input", problems);

    const sealed = wish.secret && seal(secretPlace(workspaceId, id), wish.secret);
    await tx.write(proof).hook.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { name, account, revision: { increment: 1 }, ...(sealed !== undefined && { secret: sealed || null }) },
      select: { id: true },
    });
    const fact: HookFact = { type: "hook.changed", payload: { hookId: id, name, sender, changed: [...decision] } };
    await recordFact(tx, proof, fact, now);
    return { id, revision: revision + 1 };
  });
}
