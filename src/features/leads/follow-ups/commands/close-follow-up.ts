import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { followUpPolicy } from "../policy.ts";
import { findOpen, lockLeadToFollow } from "../queries/stored-follow-up.ts";
import type { ClosedFollowUp, CloseFollowUpInput, FollowUpFact } from "../schema.ts";

/**
 * Says that the follow-up a lead waits for is done, or dropped; where none is open, that is a success. Refuses `not_found` and
 * `changed_meanwhile`.
 */
export async function closeFollowUp(
  actor: Actor,
  { leadId: asked, outcome, revision }: CloseFollowUpInput,
  now: Date,
): Promise<Outcome<ClosedFollowUp>> {
  const proof = authorize(actor, followUpPolicy.close, undefined);
  const { workspaceId } = actor;
  return inTransaction(actor, async (tx) => {
    const lead = await lockLeadToFollow(tx.read, workspaceId, asked);
    if (!lead) return refuse("not_found");
    const { id: leadId } = lead;
    const open = await findOpen(tx.read, workspaceId, leadId);
    if (!open) return { leadId, followUpId: null };
    if (revision !== undefined && revision !== open.revision) return refuse("changed_meanwhile");
    await tx.write(proof).followUp.update({
      where: { workspaceId_id: { workspaceId, id: open.id } },
      data: { closedAt: now, outcome, revision: { increment: 1 } },
    });
    const fact: FollowUpFact = { type: "follow_up.closed", payload: { followUpId: open.id, leadId, outcome } };
    await recordFact(tx, proof, fact, now);
    return { leadId, followUpId: open.id };
  });
}
