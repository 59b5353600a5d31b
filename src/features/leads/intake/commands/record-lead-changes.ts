import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { leadChangesOf } from "../rules/lead-changes.ts";
import type { Change } from "../rules/standing.ts";

/**
 * Records what leads were known to be until now, where somebody tells it otherwise: thousands at once in one statement, and none
 * where nothing is. Who finds out that two leads are one, or takes a file back, tells nothing of a lead: nothing is recorded then.
 */
export async function recordLeadChanges(
  tx: Transaction,
  proof: Proof,
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  const told = changes.flatMap((change) =>
    leadChangesOf(change, now).map(({ field, before }) => ({ lead: change.after.id, id: growingId(), field, before })),
  );
  if (told.length === 0) return;
  await tx.write(proof).$executeRaw`
    INSERT INTO lead_change (workspace_id, lead_id, id, field, before, at)
    SELECT ${proof.actor.workspaceId}::uuid, lead, id, field, before, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told (lead uuid, id uuid, field text, before jsonb)`;
}
