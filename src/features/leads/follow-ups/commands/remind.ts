import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { todayIn } from "../../../workspace/queries.ts";
import { followUpPolicy } from "../policy.ts";
import type { FollowUpFact } from "../schema.ts";
import { keepWithLeads } from "./keep-with-leads.ts";

/**
 * A round of the worker through one workspace: says once of each follow-up that its day has come, one fact for each member. However
 * many workers make it at once, each is said once. What happened to leads without a word of theirs, by an import say, counts first.
 */
export async function remindOfFollowUps(workspaceId: string, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "The calendar" };
  const proof = authorize(service, followUpPolicy.keep, undefined);
  await inTransaction(service, async (tx) => {
    await keepWithLeads(service, null, now);
    const today = await todayIn(tx.read, workspaceId, now);
    const due = await tx.write(proof).$queryRaw<{ memberId: string; leadId: string }[]>`
      UPDATE follow_up SET reminded_at = ${now}
      WHERE workspace_id = ${workspaceId}::uuid AND closed_at IS NULL AND reminded_at IS NULL
        AND due_on <= ${today}::date
      RETURNING member_id::text AS "memberId", lead_id::text AS "leadId"`;
    for (const [memberId, theirs] of Map.groupBy(due, (one) => one.memberId)) {
      const payload = { leadIds: theirs.map(({ leadId }) => leadId), memberId };
      const fact: FollowUpFact = { type: "follow_up.came_due", payload };
      await recordFact(tx, proof, fact, now);
    }
  });
}
