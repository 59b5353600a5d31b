import { mergeLeads } from "#features/leads/duplicates/commands/merge-leads.ts";
import { duplicatePolicy } from "#features/leads/duplicates/policy.ts";
import { merge, mergeLeadsInput } from "#features/leads/duplicates/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Merges a lead into another one, which is kept: it tells of both from then on, and gains the values it lacks.",
  needs: duplicatePolicy.merge,
  input: mergeLeadsInput,
  answer: merge,
  run: mergeLeads,
});
