import type { Key } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { take } from "#platform/limits.ts";
import { noteChange } from "#platform/live/note-change.ts";
import { type Refusal, refusalSentence, refusalStatus } from "#platform/refusals.ts";
import { hookPolicy } from "../policy.ts";
import type { HookDelivery } from "../schema.ts";

// Of a flood of refusals the first fifty are noted, and then two a minute: who knows an address and no secret doesn't fill the table.
const notedRefusals = { burst: 50, seconds: 30 };

/** Notes what became of a request; open pages hear of it. */
export async function noteDelivery(
  tx: Transaction,
  proof: Proof,
  { outcome, status, message, bytes, leadIds }: Omit<HookDelivery, "id" | "receivedAt">,
  now: Date,
): Promise<void> {
  const { actor } = proof;
  if (actor.kind !== "key") throw new Error("only a webhook is delivered to");
  const { workspaceId, keyId: hookId } = actor;
  const told = { outcome, status, message, bytes, leadIds: [...leadIds] };
  await tx.write(proof).hookDelivery.create({
    data: { workspaceId, hookId, id: growingId(), receivedAt: now, ...told },
    select: { id: true },
  });
  await noteChange(tx, proof, "hook");
}

/** Notes why a request was refused, so that whoever set it up finds the reason. */
export async function noteRefused(actor: Key, refusal: Refusal, bytes: number, now: Date): Promise<void> {
  const { allowed } = await take(`hook refusals ${actor.keyId}`, notedRefusals);
  if (!allowed) return;
  const { refused, fields } = refusal;
  const message = fields?.[""] ?? refusalSentence(refused);
  await inTransaction(actor, async (tx) => {
    const proof = authorize(actor, hookPolicy.receive, undefined);
    const told = { outcome: "refused" as const, status: refusalStatus(refused), message, bytes, leadIds: [] };
    await noteDelivery(tx, proof, told, now);
  });
}
