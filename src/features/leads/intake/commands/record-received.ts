import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { IntakeFact, Landed } from "../schema.ts";

/** Records that leads came in or that something new was told of them, each once; nothing where nothing has changed. */
export async function recordReceived(
  tx: Transaction,
  proof: Proof,
  landed: readonly Landed[],
  now: Date,
): Promise<void> {
  const created = idsOf(landed, "created");
  const updated = idsOf(landed, "updated").filter((id) => !created.includes(id));
  if (created.length + updated.length === 0) return;
  const fact: IntakeFact = { type: "lead.received", payload: { created, updated } };
  await recordFact(tx, proof, fact, now);
}

function idsOf(landed: readonly Landed[], outcome: Landed["outcome"]): string[] {
  const ids = landed.flatMap((one) => (one.outcome === outcome && one.leadId ? [one.leadId] : []));
  return [...new Set(ids)];
}
