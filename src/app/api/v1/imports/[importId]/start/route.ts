import { beginImport } from "#features/leads/imports/commands/begin-import.ts";
import { startImportInput } from "#features/leads/imports/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({ input: startImportInput, run: beginImport });
