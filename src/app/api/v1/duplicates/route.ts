import { listDuplicates } from "#features/leads/duplicates/queries/list-duplicates.ts";
import { duplicate, listDuplicatesInput } from "#features/leads/duplicates/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "Pairs of leads that may be one person, the most certain first, the older lead of each before the younger.",
  needs: leadPolicy.read,
  input: listDuplicatesInput,
  answer: listOf(duplicate),
  run: listDuplicates,
});
