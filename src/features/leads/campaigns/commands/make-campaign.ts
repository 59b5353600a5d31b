import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { campaignPolicy } from "../policy.ts";
import { answerOf, lockCampaigns } from "../queries.ts";
import { campaignKey, endsFirst, isSameCampaign } from "../rules.ts";
import type { CampaignAnswer, CampaignFact, MakeCampaignInput } from "../schema.ts";
import { dated } from "./write-campaign.ts";

/**
 * Makes a campaign. Refuses `campaign_taken` if one of that name says something else, and `invalid_input` if it would end before it
 * starts; the same again is a success.
 */
export async function makeCampaign(
  actor: Actor,
  campaign: MakeCampaignInput,
  now: Date,
): Promise<Outcome<CampaignAnswer>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, campaignPolicy.make, undefined);
    if (endsFirst(campaign)) return refuse("invalid_input", { endsOn: "It would end before it starts." });
    const [nameKey, id] = [campaignKey(campaign.name), growingId()];
    const data = [{ workspaceId, id, nameKey, createdAt: now, ...dated(campaign) }];
    const { count } = await tx.write(proof).campaign.createMany({ data, skipDuplicates: true });
    const [known] = await lockCampaigns(tx.read, workspaceId, { keys: [nameKey] });
    if (!known) throw new Error("a campaign is there once it was made");
    if (count === 0) return isSameCampaign(known, campaign) ? answerOf(known) : refuse("campaign_taken");
    const fact: CampaignFact = { type: "campaign.made", payload: { id, ...campaign } };
    await recordFact(tx, proof, fact, now);
    return answerOf(known);
  });
}
