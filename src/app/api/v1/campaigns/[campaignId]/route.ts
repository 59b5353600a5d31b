import { changeCampaign } from "#features/leads/campaigns/commands/change-campaign.ts";
import { removeCampaign } from "#features/leads/campaigns/commands/remove-campaign.ts";
import { campaignPolicy } from "#features/leads/campaigns/policy.ts";
import { findCampaign } from "#features/leads/campaigns/queries.ts";
import {
  campaignAnswer,
  campaignInput,
  campaignSpend,
  changeCampaignInput,
  removeCampaignInput,
  removedCampaign,
} from "#features/leads/campaigns/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "One campaign with what it cost in each month of which that is known.",
  needs: campaignPolicy.read,
  input: campaignInput,
  answer: campaignSpend,
  run: (caller, { campaignId }) => findCampaign(caller, campaignId),
});

export const PATCH = writeEndpoint({
  says: "Gives a campaign another name, channel or days.",
  needs: campaignPolicy.change,
  input: changeCampaignInput,
  answer: campaignAnswer,
  run: changeCampaign,
});

export const DELETE = writeEndpoint({
  says: "Removes a campaign that nobody came by and of which no spend is known.",
  needs: campaignPolicy.remove,
  input: removeCampaignInput,
  answer: removedCampaign,
  run: removeCampaign,
});
