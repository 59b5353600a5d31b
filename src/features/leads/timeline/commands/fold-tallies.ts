import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { tallyPolicy } from "../policy.ts";

/**
 * Makes one row of all changes that count the same, on days where there are several; what comes to nothing goes. Whoever reads
 * meanwhile sees them all as before or all folded. Two that fold at once don't meet: the later one leaves it to the other.
 */
export async function foldTallies(workspaceId: string): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "tallies" };
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, tallyPolicy.count, undefined);
    const [lock] = await tx.read.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended('fold ' || ${workspaceId}, 0)) AS taken`;
    if (!lock?.taken) return;
    const db = tx.write(proof);
    await db.$executeRaw`
      WITH crowded AS (
        SELECT DISTINCT day FROM lead_tally WHERE workspace_id = ${workspaceId}::uuid
        GROUP BY day, source, campaign_id, stage HAVING count(*) > 1),
      gone AS (
        DELETE FROM lead_tally WHERE workspace_id = ${workspaceId}::uuid AND day IN (SELECT day FROM crowded) RETURNING *)
      INSERT INTO lead_tally (workspace_id, day, id, source, campaign_id, stage, entered, "left", value_minor)
      SELECT workspace_id, day, gen_random_uuid(), source, campaign_id, stage, sum(entered), sum("left"), sum(value_minor) FROM gone
      GROUP BY workspace_id, day, source, campaign_id, stage
      HAVING sum(entered) <> 0 OR sum("left") <> 0 OR sum(value_minor) <> 0`;
    await db.$executeRaw`
      WITH crowded AS (
        SELECT DISTINCT day FROM response_tally WHERE workspace_id = ${workspaceId}::uuid
        GROUP BY day, source, campaign_id, minutes HAVING count(*) > 1),
      gone AS (
        DELETE FROM response_tally WHERE workspace_id = ${workspaceId}::uuid AND day IN (SELECT day FROM crowded) RETURNING *)
      INSERT INTO response_tally (workspace_id, day, id, source, campaign_id, minutes, handoffs)
      SELECT workspace_id, day, gen_random_uuid(), source, campaign_id, minutes, sum(handoffs) FROM gone
      GROUP BY workspace_id, day, source, campaign_id, minutes HAVING sum(handoffs) <> 0`;
  });
}
