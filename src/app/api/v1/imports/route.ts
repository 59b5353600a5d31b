import { bringImport } from "#features/leads/imports/commands/bring-import.ts";
import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { listImports } from "#features/leads/imports/queries/list-imports.ts";
import { bringImportInput, listImportsInput } from "#features/leads/imports/schema.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { uploadEndpoint } from "#platform/api/upload-endpoint.ts";

export const GET = readEndpoint({ input: listImportsInput, run: listImports });

export const POST = uploadEndpoint({
  status: 202,
  options: bringImportInput,
  keep: storeFile,
  run: (caller, { id: importId }, options, now) => bringImport(caller, { ...options, importId }, now),
  drop: (caller, { id: importId }, now) => revertImport(caller, { importId }, now),
});
