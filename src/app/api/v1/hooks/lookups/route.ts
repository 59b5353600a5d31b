import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { listLookups } from "#features/leads/hooks/queries/list-lookups.ts";
import { hookLookup } from "#features/leads/hooks/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The last fifty of whom webhooks told and whom nobody knows by that name; each lands by itself once they come in.",
  needs: hookPolicy.list,
  input: noInput,
  answer: listOf(hookLookup),
  run: async (caller) => ({ items: (await listLookups(caller)).items, nextCursor: null }),
});
