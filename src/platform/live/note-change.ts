import type { Proof } from "../authorize.ts";
import type { Transaction } from "../database/transaction.ts";

/**
 * Notes, in the open transaction, that something changed of which no fact tells: open pages that listen for the topic read it
 * anew. Writers of one topic in one workspace wait for each other here, so call it last.
 */
export async function noteChange(tx: Transaction, proof: Proof, topic: string): Promise<void> {
  const { workspaceId } = proof.actor;
  await tx.write(proof).$executeRaw`
    INSERT INTO topic_change (workspace_id, topic) VALUES (${workspaceId}::uuid, ${topic})
    ON CONFLICT (workspace_id, topic) DO UPDATE SET xid = app_xid()`;
  tx.topics.push(topic);
}
