import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { all, type Fragment, sql } from "#platform/database/fragment.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { openStages } from "../../schema.ts";
import { followUpPolicy } from "../policy.ts";
import type { FollowUpFact } from "../schema.ts";

/**
 * Brings open follow-ups in line with their leads: of a lead that is closed it is closed too, of one that has another owner it
 * is theirs, of one that was merged it is the kept one's. For some leads, or with null for all of the workspace.
 */
export async function keepWithLeads(service: Service, leadIds: readonly string[] | null, now: Date): Promise<void> {
  const proof = authorize(service, followUpPolicy.keep, undefined);
  const { workspaceId } = service;
  const which = all([
    sql`f.workspace_id = ${workspaceId}::uuid AND f.closed_at IS NULL AND l.workspace_id = f.workspace_id AND l.id = f.lead_id`,
    ...(leadIds ? [sql`f.lead_id = ANY(${leadIds}::uuid[])`] : []),
  ]);
  await inTransaction(service, async (tx) => {
    await moveWithMerged(tx, proof, which);
    await closeWithLeads(tx, proof, which, now);
    await passWithLeads(tx, proof, which, now);
  });
}

/** A lead waits for one: where the kept lead has one already, that of the merged lead stays, and is closed with it. */
async function moveWithMerged(tx: Transaction, proof: Proof, which: Fragment) {
  await tx.write(proof).$executeRaw`
    UPDATE follow_up f SET lead_id = l.merged_into_id FROM lead l
    WHERE ${which} AND l.merged_into_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM follow_up o WHERE o.workspace_id = f.workspace_id AND o.lead_id = l.merged_into_id
        AND o.closed_at IS NULL)
      AND f.id = (SELECT min(m.id::text)::uuid FROM follow_up m JOIN lead n ON n.workspace_id = m.workspace_id AND n.id = m.lead_id
        WHERE m.workspace_id = f.workspace_id AND m.closed_at IS NULL AND n.merged_into_id = l.merged_into_id)`;
}

async function closeWithLeads(tx: Transaction, proof: Proof, which: Fragment, now: Date) {
  const outcome = "lead_closed";
  const closed = await tx.write(proof).$queryRaw<{ followUpId: string; leadId: string }[]>`
    UPDATE follow_up f SET closed_at = ${now}, outcome = ${outcome}, revision = f.revision + 1 FROM lead l
    WHERE ${which} AND (l.stage <> ALL(${openStages}::text[]) OR l.merged_into_id IS NOT NULL OR l.erased_at IS NOT NULL)
    RETURNING f.id::text AS "followUpId", f.lead_id::text AS "leadId"`;
  for (const one of closed) {
    const fact: FollowUpFact = { type: "follow_up.closed", payload: { ...one, outcome } };
    await recordFact(tx, proof, fact, now);
  }
}

async function passWithLeads(tx: Transaction, proof: Proof, which: Fragment, now: Date) {
  const passed = await tx.write(proof).$queryRaw<{ memberId: string; leadId: string }[]>`
    UPDATE follow_up f SET member_id = l.owner_id, revision = f.revision + 1 FROM lead l
    WHERE ${which} AND l.owner_id <> f.member_id
    RETURNING f.member_id::text AS "memberId", f.lead_id::text AS "leadId"`;
  for (const [memberId, theirs] of Map.groupBy(passed, (one) => one.memberId)) {
    const payload = { leadIds: theirs.map(({ leadId }) => leadId), memberId };
    const fact: FollowUpFact = { type: "follow_up.passed", payload };
    await recordFact(tx, proof, fact, now);
  }
}
