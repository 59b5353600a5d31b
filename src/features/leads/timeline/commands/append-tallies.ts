import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Tallies } from "../schema.ts";

/** Appends signed changes of the counts, in the transaction of the events they come from: for thousands of leads at once too. */
export async function appendTallies(tx: Transaction, proof: Proof, { stages, responses }: Tallies): Promise<void> {
  const { workspaceId } = proof.actor;
  if (stages.length > 0) {
    await tx.write(proof).$executeRaw`
      INSERT INTO lead_tally (workspace_id, day, id, source, campaign_id, stage, entered, "left", value_minor)
      SELECT ${workspaceId}::uuid, day, gen_random_uuid(), coalesce(source, ''), "campaignId", stage, entered, "left", "valueMinor"
      FROM jsonb_to_recordset(${JSON.stringify(stages)}::jsonb)
        AS t (day date, source text, "campaignId" uuid, stage text, entered int, "left" int, "valueMinor" bigint)`;
  }
  if (responses.length > 0) {
    await tx.write(proof).$executeRaw`
      INSERT INTO response_tally (workspace_id, day, id, source, campaign_id, minutes, handoffs)
      SELECT ${workspaceId}::uuid, day, gen_random_uuid(), coalesce(source, ''), "campaignId", minutes, handoffs
      FROM jsonb_to_recordset(${JSON.stringify(responses)}::jsonb)
        AS t (day date, source text, "campaignId" uuid, minutes int, handoffs int)`;
  }
}
