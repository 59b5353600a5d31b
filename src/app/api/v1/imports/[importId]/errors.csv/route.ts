import { importPolicy } from "#features/leads/imports/policy.ts";
import { problemFile } from "#features/leads/imports/queries/problem-file.ts";
import { importInput } from "#features/leads/imports/schema.ts";
import { downloadEndpoint } from "#platform/api/download-endpoint.ts";
import { dayOf } from "#platform/day.ts";

export const GET = downloadEndpoint({
  says: "The rows that could not land, in the words of their file, to be mended and brought again.",
  needs: importPolicy.readProblems,
  input: importInput,
  fileName: (now) => `import-problems-${dayOf(now)}.csv`,
  run: (caller, { importId }) => problemFile(caller, importId),
});
