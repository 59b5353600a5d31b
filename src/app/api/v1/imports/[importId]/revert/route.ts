import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { revertImportInput } from "#features/leads/imports/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({ input: revertImportInput, run: revertImport });
