import { bringImport } from "#features/leads/imports/commands/bring-import.ts";
import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { importPolicy } from "#features/leads/imports/policy.ts";
import { listImports } from "#features/leads/imports/queries/list-imports.ts";
import { bringImportInput, listImportsInput, shownImport } from "#features/leads/imports/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { uploadEndpoint } from "#platform/api/upload-endpoint.ts";

export const GET = readEndpoint({
  says: "The imports, the latest first.",
  needs: importPolicy.read,
  input: listImportsInput,
  answer: listOf(shownImport),
  run: listImports,
});

export const POST = uploadEndpoint({
  says: "Brings a file and has it land; what its columns mean is recognised where the options don't say it.",
  needs: importPolicy.bring,
  status: 202,
  options: bringImportInput,
  answer: shownImport,
  keep: storeFile,
  run: (caller, { id: importId }, options, now) => bringImport(caller, { ...options, importId }, now),
  drop: (caller, { id: importId }, now) => revertImport(caller, { importId }, now),
});
