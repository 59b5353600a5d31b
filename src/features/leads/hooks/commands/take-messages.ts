import { createHash } from "node:crypto";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Message } from "../rules/sender.ts";

/**
 * Of some messages those that a webhook hasn't had before, by the sender's own names of them; one without a name is new each time.
 * Whoever has the same message at the same moment waits until this transaction ends, and then finds that it came before.
 */
export async function takeMessages<Sent extends Message>(
  tx: Transaction,
  proof: Proof,
  hookId: string,
  messages: readonly Sent[],
  now: Date,
): Promise<ReadonlySet<Sent>> {
  const named = Map.groupBy(messages, ({ key }) => (key === null ? null : digestOf(key)));
  const nameless = named.get(null) ?? [];
  const digests = [...named.keys()].filter((digest) => digest !== null).toSorted();
  if (digests.length === 0) return new Set(nameless);
  const { workspaceId } = proof.actor;
  const fresh = await tx.write(proof).$queryRaw<{ digest: string }[]>`
    INSERT INTO hook_message (workspace_id, hook_id, digest, received_at)
    SELECT ${workspaceId}::uuid, ${hookId}::uuid, decode(digest, 'hex'), ${now}::timestamptz
    FROM unnest(${digests}::text[]) AS digest
    ON CONFLICT DO NOTHING RETURNING encode(hook_message.digest, 'hex') AS digest`;
  return new Set([...nameless, ...fresh.flatMap(({ digest }) => named.get(digest)?.[0] ?? [])]);
}

/** Names are as long as the sender likes, and may be somebody's. */
function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
