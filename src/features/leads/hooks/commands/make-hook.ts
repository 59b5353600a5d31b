import { randomUUIDv7 } from "node:crypto";
import { type Actor, memberBehind } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { seal } from "#platform/sealed.ts";
import { newToken } from "#platform/session/token.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { hookPolicy } from "../policy.ts";
import { credentialProblems, secretPlace } from "../rules/credentials.ts";
import type { HookFact, MadeHook, MakeHookInput } from "../schema.ts";
import { hookAddress } from "./hook-address.ts";

/**
 * Makes a webhook for a program. Its address is in this answer and nowhere else: the database keeps a hash of its token. Each call
 * makes another one. Refuses `invalid_input` where the program needs a secret or an account that isn't given.
 */
export async function makeHook(actor: Actor, wish: MakeHookInput, now: Date): Promise<Outcome<MadeHook>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, hookPolicy.make, undefined);
    const { name, sender, account } = wish;
    const problems = credentialProblems(wish);
    if (problems) return refuse("invalid_input", problems);

    const id = randomUUIDv7();
    const { token, tokenHash } = newToken();
    const secret = wish.secret === null ? null : seal(secretPlace(workspaceId, id), wish.secret);
    const createdById = memberBehind(actor);
    await tx.write(proof).hook.create({
      data: { workspaceId, id, name, sender, tokenHash, secret, account, createdById, createdAt: now },
    });
    const fact: HookFact = { type: "hook.made", payload: { hookId: id, name, sender } };
    await recordFact(tx, proof, fact, now);
    return { id, address: hookAddress(sender, token) };
  });
}
