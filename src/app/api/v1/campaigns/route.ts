import { makeCampaign } from "#features/leads/campaigns/commands/make-campaign.ts";
import { campaignPolicy } from "#features/leads/campaigns/policy.ts";
import { listCampaigns } from "#features/leads/campaigns/queries.ts";
import { campaignAnswer, campaignItem, makeCampaignInput, monthRange } from "#features/leads/campaigns/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "All campaigns by name, with what they cost and who came by them from one month to another.",
  needs: campaignPolicy.read,
  input: monthRange,
  answer: listOf(campaignItem),
  run: async (caller, range) => ({ items: await listCampaigns(caller, range), nextCursor: null }),
});

export const POST = writeEndpoint({
  says: "Makes a campaign.",
  needs: campaignPolicy.make,
  input: makeCampaignInput,
  answer: campaignAnswer,
  run: makeCampaign,
  status: 201,
});
