import { archiveField } from "#features/leads/fields/commands/archive-field.ts";
import { archiveFieldInput } from "#features/leads/fields/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({ input: archiveFieldInput, run: archiveField });
