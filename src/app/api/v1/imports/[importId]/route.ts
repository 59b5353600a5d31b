import { adjustImport } from "#features/leads/imports/commands/adjust-import.ts";
import { importPolicy } from "#features/leads/imports/policy.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import { adjustImportInput, importInput, shownImport } from "#features/leads/imports/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "An import: its settings, how far it has come, and its exact counts.",
  needs: importPolicy.read,
  input: importInput,
  answer: shownImport,
  run: (caller, { importId }) => findImport(caller, importId),
});

export const PATCH = writeEndpoint({
  says: "Has a file understood otherwise before it starts.",
  needs: importPolicy.bring,
  input: adjustImportInput,
  answer: shownImport,
  run: adjustImport,
});
