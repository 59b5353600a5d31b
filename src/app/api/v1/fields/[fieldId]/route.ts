import { changeField } from "#features/leads/fields/commands/change-field.ts";
import { changeFieldInput } from "#features/leads/fields/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({ input: changeFieldInput, run: changeField });
