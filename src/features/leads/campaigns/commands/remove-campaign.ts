import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { campaignPolicy } from "../policy.ts";
import { lockCampaigns } from "../queries.ts";
import type { CampaignFact, RemoveCampaignInput } from "../schema.ts";

/**
 * Removes a campaign that nobody came by and of which no spend is known. Refuses `campaign_in_use` for any other, and
 * `changed_meanwhile` if somebody changed it since the revision in the input; one that is gone already is a success.
 */
export async function removeCampaign(
  actor: Actor,
  { campaignId: id, revision }: RemoveCampaignInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, campaignPolicy.remove, undefined);
    const [campaign] = await lockCampaigns(tx.read, workspaceId, { ids: [id] });
    if (!campaign) return { id };
    if (campaign.revision !== revision) return refuse("changed_meanwhile");
    const { count } = await tx.write(proof).campaign.deleteMany({
      where: { workspaceId, id, leads: { none: {} }, spend: { none: {} } },
    });
    if (count === 0) return refuse("campaign_in_use");
    const fact: CampaignFact = { type: "campaign.removed", payload: { id, name: campaign.name } };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
