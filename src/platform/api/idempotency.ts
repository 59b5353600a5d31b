import type { Actor } from "../actor.ts";
import { authorize, type Verb } from "../authorize.ts";
import type { Transaction } from "../database/transaction.ts";
import { keyedDigests } from "../keyed-digest.ts";
import { type Outcome, refuse } from "../refusals.ts";
import { callerId } from "./caller.ts";

/** An answer as it was first given. */
export type Answered = { readonly status: number; readonly body: unknown; readonly factId: string | null };

type Repeatable = {
  /** The header Idempotency-Key; without one, each request is another. */
  readonly key: string | null;
  /** All that makes it this request and no other. */
  readonly request: string;
  /** Fields of the answer that are told once: null is kept in their place. */
  readonly toldOnce: readonly string[];
};

/**
 * Gives a request with an Idempotency-Key its effect once and its answer each time: the answer is kept in the transaction of
 * the effect. Refuses `still_running` while the first one runs and `key_reused` for another request under the same key. What
 * was refused is not kept, so it may be tried again.
 */
export async function onceOnly(
  tx: Transaction,
  caller: Actor,
  { key, request, toldOnce }: Repeatable,
  act: () => Promise<Outcome<Answered>>,
): Promise<Outcome<Answered>> {
  if (!key) return act();
  if (key.length > 200) return refuse("invalid_input", { "Idempotency-Key": "At most 200 characters." });
  const { workspaceId } = caller;
  const id = { workspaceId, callerId: callerId(caller), key };
  // A request may hold a password, which a digest that anybody can make would let be guessed.
  const [requestHash = new Uint8Array()] = keyedDigests("repeated requests", [request]);

  if (!(await isFirst(tx, Object.values(id).join(" ")))) return refuse("still_running");
  const kept = await tx.read.idempotencyKey.findUnique({ where: { workspaceId_callerId_key: id } });
  if (kept && Buffer.compare(kept.requestHash, requestHash) !== 0) return refuse("key_reused");
  if (kept) return { status: kept.status, body: kept.answer, factId: kept.factId };

  const outcome = await act();
  if ("refused" in outcome) return outcome;
  const { status, body, factId } = outcome;
  const proof = authorize(caller, keepAnswer, undefined);
  const secrets = Object.fromEntries(toldOnce.map((field) => [field, null]));
  const answer = { ...(body as object), ...secrets };
  await tx.write(proof).idempotencyKey.create({ data: { ...id, requestHash, status, answer, factId } });
  return outcome;
}

const keepAnswer: Verb = { name: "answer.keep", person: () => true, key: "any_scope", service: false };

/** Whether no other transaction is at this key; it stays ours until the end of the transaction. */
async function isFirst(tx: Transaction, key: string): Promise<boolean> {
  const [lock] = await tx.read.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 1)) AS taken`;
  return lock?.taken ?? false;
}
