import { trail } from "#facts.ts";
import { exportActivity } from "#features/activity/commands/export-activity.ts";
import { exportActivityInput } from "#features/activity/schema.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { downloadEndpoint } from "#platform/api/download-endpoint.ts";

export const POST = downloadEndpoint({
  input: exportActivityInput,
  fileName: (now) => `activity-${now.toISOString().slice(0, 10)}.csv`,
  async run(caller, filter, now) {
    const { timeZone } = await findWorkspace(caller);
    return exportActivity(caller, trail, { filter, timeZone }, now);
  },
});
