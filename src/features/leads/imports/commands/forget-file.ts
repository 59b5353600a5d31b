import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** So many in one statement, which has ten seconds: a file may have two thousand, and the machine be busy. */
const partsAtOnce = 50;

/** Deletes what is kept of an import's file. A large one takes longer than a request may. */
export async function forgetFile(tx: Transaction, proof: Proof, importId: string): Promise<void> {
  const { workspaceId } = proof.actor;
  for (let from = 0; ; from += partsAtOnce) {
    const { count } = await tx.write(proof).importPart.deleteMany({
      where: { workspaceId, importId, number: { gte: from, lt: from + partsAtOnce } },
    });
    if (count === 0) return;
  }
}
