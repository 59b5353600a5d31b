import { beginImport } from "#features/leads/imports/commands/begin-import.ts";
import { importPolicy } from "#features/leads/imports/policy.ts";
import { importInput, shownImport } from "#features/leads/imports/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Has a file land that was brought with “start: false”, and makes the custom fields that it brings.",
  needs: importPolicy.start,
  input: importInput,
  answer: shownImport,
  run: beginImport,
});
