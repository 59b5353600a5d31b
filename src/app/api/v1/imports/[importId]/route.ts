import { adjustImport } from "#features/leads/imports/commands/adjust-import.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import { adjustImportInput, importInput } from "#features/leads/imports/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({ input: importInput, run: (caller, { importId }) => findImport(caller, importId) });

export const PATCH = writeEndpoint({ input: adjustImportInput, run: adjustImport });
