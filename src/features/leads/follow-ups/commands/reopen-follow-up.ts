import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { followUpPolicy } from "../policy.ts";
import { findOpen, lockLeadToFollow, storedFollowUp } from "../queries/stored-follow-up.ts";
import { isOpen } from "../rules/decide.ts";
import type { FollowUp, FollowUpFact, ReopenFollowUpInput } from "../schema.ts";

/**
 * Takes up again what was done or dropped by mistake, for whoever looks after the lead now; one that is open is a success.
 * Refuses `not_found`, `lead_closed`, and `other_follow_up` where another one is open by now.
 */
export async function reopenFollowUp(
  actor: Actor,
  { leadId: asked, followUpId }: ReopenFollowUpInput,
  now: Date,
): Promise<Outcome<FollowUp>> {
  const proof = authorize(actor, followUpPolicy.set, undefined);
  const { workspaceId } = actor;
  return inTransaction(actor, async (tx) => {
    const lead = await lockLeadToFollow(tx.read, workspaceId, asked);
    if (!lead) return refuse("not_found");
    const { id: leadId } = lead;
    const row = await tx.read.followUp.findUnique({
      where: { workspaceId_id: { workspaceId, id: followUpId }, leadId },
    });
    if (!row) return refuse("not_found");
    if (row.closedAt === null) return storedFollowUp(row);
    if (!isOpen(lead.stage)) return refuse("lead_closed");
    if (await findOpen(tx.read, workspaceId, leadId)) return refuse("other_follow_up");
    const reopened = await tx.write(proof).followUp.update({
      where: { workspaceId_id: { workspaceId, id: followUpId } },
      data: {
        closedAt: null,
        outcome: null,
        memberId: lead.ownerId ?? row.memberId,
        revision: { increment: 1 },
      },
    });
    const fact: FollowUpFact = { type: "follow_up.reopened", payload: { followUpId, leadId } };
    await recordFact(tx, proof, fact, now);
    return storedFollowUp(reopened);
  });
}
