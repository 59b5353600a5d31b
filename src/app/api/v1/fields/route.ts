import { addField } from "#features/leads/fields/commands/add-field.ts";
import { listFields } from "#features/leads/fields/queries.ts";
import { addFieldInput } from "#features/leads/fields/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  input: noInput,
  run: async (caller) => ({ items: await listFields(caller), nextCursor: null }),
});

export const POST = writeEndpoint({ input: addFieldInput, run: addField, status: 201 });
