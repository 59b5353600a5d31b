import { trail } from "#facts.ts";
import { exportActivity } from "#features/activity/commands/export-activity.ts";
import { activityPolicy } from "#features/activity/policy.ts";
import { activityFilter } from "#features/activity/schema.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { downloadEndpoint } from "#platform/api/download-endpoint.ts";
import { dayOf } from "#platform/day.ts";

export const POST = downloadEndpoint({
  says: "The activity trail as a file of CSV. The export is a fact of its own.",
  needs: activityPolicy.export,
  input: activityFilter,
  fileName: (now) => `activity-${dayOf(now)}.csv`,
  async run(caller, filter, now) {
    const { timeZone } = await findWorkspace(caller);
    return exportActivity(caller, trail, { filter, timeZone }, now);
  },
});
