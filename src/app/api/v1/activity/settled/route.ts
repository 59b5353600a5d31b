import { reactionNames } from "#facts.ts";
import { isSettled } from "#features/activity/queries/is-settled.ts";
import { isSettledInput } from "#features/activity/schema.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  input: isSettledInput,
  run: async (caller, { fact }) => {
    const settled = await isSettled(caller, fact, reactionNames);
    return settled === null ? refuse("not_found") : { settled };
  },
});
