import { erasurePolicy } from "#features/leads/erasure/policy.ts";
import { disclosure } from "#features/leads/erasure/schema.ts";
import { findDisclosure } from "#features/leads/queries/find-disclosure.ts";
import { leadInput } from "#features/leads/timeline/schema.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "All that is kept of one person, to be given to them when they ask: what is known of them, and what happened.",
  needs: erasurePolicy.disclose,
  input: leadInput,
  answer: disclosure,
  run: (caller, { leadId }) => findDisclosure(caller, leadId),
});
