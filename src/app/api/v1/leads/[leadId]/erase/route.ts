import { eraseLead } from "#features/leads/erasure/commands/erase-lead.ts";
import { erasurePolicy } from "#features/leads/erasure/policy.ts";
import { erasedLead, eraseLeadInput } from "#features/leads/erasure/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Erases a person for good: all words about them go, the figures stay, and who brings them again is refused.",
  needs: erasurePolicy.erase,
  input: eraseLeadInput,
  answer: erasedLead,
  run: eraseLead,
});
