import { setSpend } from "#features/leads/campaigns/commands/set-spend.ts";
import { campaignPolicy } from "#features/leads/campaigns/policy.ts";
import { campaignAnswer, setSpendInput } from "#features/leads/campaigns/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Says what a campaign cost in some months.",
  needs: campaignPolicy.setSpend,
  input: setSpendInput,
  answer: campaignAnswer,
  run: setSpend,
});
