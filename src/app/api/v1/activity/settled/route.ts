import { reactionNames } from "#facts.ts";
import { activityPolicy } from "#features/activity/policy.ts";
import { isSettled } from "#features/activity/queries/is-settled.ts";
import { isSettledInput, settledAnswer } from "#features/activity/schema.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "Whether all consequences of a fact have run and it is sealed.",
  needs: activityPolicy.read,
  input: isSettledInput,
  answer: settledAnswer,
  run: async (caller, { fact }) => {
    const settled = await isSettled(caller, fact, reactionNames);
    return settled === null ? refuse("not_found") : { settled };
  },
});
