import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { importPolicy } from "#features/leads/imports/policy.ts";
import { revertImportInput, shownImport } from "#features/leads/imports/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Takes back what an import did; what somebody has worked on since stays.",
  needs: importPolicy.revert,
  input: revertImportInput,
  answer: shownImport,
  run: revertImport,
});
