import { problemFile } from "#features/leads/imports/queries/problem-file.ts";
import { importInput } from "#features/leads/imports/schema.ts";
import { downloadEndpoint } from "#platform/api/download-endpoint.ts";
import { dayOf } from "#platform/day.ts";

export const GET = downloadEndpoint({
  input: importInput,
  fileName: (now) => `import-problems-${dayOf(now)}.csv`,
  run: (caller, { importId }) => problemFile(caller, importId),
});
