import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { openStages } from "../../schema.ts";
import { followUpPolicy } from "../policy.ts";
import type { FollowUpFact } from "../schema.ts";

/** Takes up again what was closed with a lead whose closing was taken back; where another one is open by now, that one stays. */
export async function reopenWithLead(service: Service, leadId: string, now: Date): Promise<void> {
  const proof = authorize(service, followUpPolicy.keep, undefined);
  const { workspaceId } = service;
  await inTransaction(service, async (tx) => {
    const [reopened] = await tx.write(proof).$queryRaw<{ id: string }[]>`
      UPDATE follow_up f SET closed_at = NULL, outcome = NULL, revision = f.revision + 1 FROM lead l
      WHERE f.workspace_id = ${workspaceId}::uuid AND l.workspace_id = f.workspace_id AND l.id = f.lead_id
        AND l.stage = ANY(${openStages}::text[]) AND l.merged_into_id IS NULL AND l.erased_at IS NULL
        AND f.outcome = 'lead_closed' AND f.id = (SELECT o.id FROM follow_up o
          WHERE o.workspace_id = f.workspace_id AND o.lead_id = ${leadId}::uuid
          ORDER BY o.closed_at DESC NULLS FIRST, o.id DESC LIMIT 1)
      RETURNING f.id::text`;
    if (!reopened) return;
    const fact: FollowUpFact = { type: "follow_up.reopened", payload: { followUpId: reopened.id, leadId } };
    await recordFact(tx, proof, fact, now);
  });
}
