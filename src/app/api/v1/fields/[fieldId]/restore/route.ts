import { restoreField } from "#features/leads/fields/commands/archive-field.ts";
import { fieldPolicy } from "#features/leads/fields/policy.ts";
import { archiveFieldInput, leadField } from "#features/leads/fields/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Brings a custom field back into use.",
  needs: fieldPolicy.archive,
  input: archiveFieldInput,
  answer: leadField,
  run: restoreField,
});
