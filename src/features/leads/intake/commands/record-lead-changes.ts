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
  const { workspaceId } = proof.actor;
  const ids = [...new Set(told.map(({ lead }) => lead))];
  // Who had to wait for a lead may have looked at the clock before whoever went first: moments follow the order of what was told.
  await tx.write(proof).$executeRaw`
    INSERT INTO lead_change (workspace_id, lead_id, id, field, before, at)
    SELECT ${workspaceId}::uuid, lead, id, field, before, greatest(${now}::timestamptz, latest.at)
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told (lead uuid, id uuid, field text, before jsonb)
    LEFT JOIN (
      SELECT lead_id, max(at) AS at FROM lead_change
      WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[]) GROUP BY lead_id) AS latest
      ON latest.lead_id = told.lead`;
}
