import { archiveField } from "#features/leads/fields/commands/archive-field.ts";
import { fieldPolicy } from "#features/leads/fields/policy.ts";
import { archiveFieldInput, leadField } from "#features/leads/fields/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Takes a custom field out of use; leads keep its values.",
  needs: fieldPolicy.archive,
  input: archiveFieldInput,
  answer: leadField,
  run: archiveField,
});
