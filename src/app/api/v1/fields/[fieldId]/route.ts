import { changeField } from "#features/leads/fields/commands/change-field.ts";
import { fieldPolicy } from "#features/leads/fields/policy.ts";
import { changeFieldInput, leadField } from "#features/leads/fields/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({
  says: "Gives a custom field another label or other choices.",
  needs: fieldPolicy.change,
  input: changeFieldInput,
  answer: leadField,
  run: changeField,
});
