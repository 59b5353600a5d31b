import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { campaignPolicy } from "../policy.ts";
import { answerOf, lockCampaigns } from "../queries.ts";
import { campaignKey, decideCampaignChange } from "../rules.ts";
import type { CampaignAnswer, CampaignFact, ChangeCampaignInput } from "../schema.ts";
import { writeCampaign } from "./write-campaign.ts";

/**
 * Gives a campaign another name, channel or days; its leads and its spend stay with it. Refuses `not_found`, `campaign_taken` if
 * another has the name, `changed_meanwhile` if somebody changed it since the revision in the input, and `invalid_input` if it would
 * end before it starts; the same again is a success.
 */
export async function changeCampaign(
  actor: Actor,
  { campaignId, ...wish }: ChangeCampaignInput,
  now: Date,
): Promise<Outcome<CampaignAnswer>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, campaignPolicy.change, undefined);
    const keys = wish.name === undefined ? [] : [campaignKey(wish.name)];
    const found = await lockCampaigns(tx.read, workspaceId, { ids: [campaignId], keys });
    const campaign = found.find(({ id }) => id === campaignId);
    if (!campaign) return refuse("not_found");
    const { id, nameKey: _, ...known } = campaign;

    const decision = decideCampaignChange(known, wish);
    if (decision === "unchanged") return answerOf(campaign);
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision === "ends_first") return refuse("invalid_input", { endsOn: "It would end before it starts." });
    if (found.length > 1) return refuse("campaign_taken");

    await writeCampaign(tx, proof, id, decision);
    const { revision, ...from } = known;
    const fact: CampaignFact = { type: "campaign.changed", payload: { id, from, to: decision } };
    await recordFact(tx, proof, fact, now);
    return { id, ...decision, revision: revision + 1 };
  });
}
