import { addField } from "#features/leads/fields/commands/add-field.ts";
import { fieldPolicy } from "#features/leads/fields/policy.ts";
import { listFields } from "#features/leads/fields/queries.ts";
import { addFieldInput, leadField } from "#features/leads/fields/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The custom fields of leads in their order, those out of use last.",
  needs: fieldPolicy.read,
  input: noInput,
  answer: listOf(leadField),
  run: async (caller) => ({ items: await listFields(caller), nextCursor: null }),
});

export const POST = writeEndpoint({
  says: "Adds a custom field to leads.",
  needs: fieldPolicy.add,
  input: addFieldInput,
  answer: leadField,
  run: addField,
  status: 201,
});
