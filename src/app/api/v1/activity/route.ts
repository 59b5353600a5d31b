import { trail } from "#facts.ts";
import { activityPolicy } from "#features/activity/policy.ts";
import { listActivity } from "#features/activity/queries/list-activity.ts";
import { listActivityInput, recordedFact } from "#features/activity/schema.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "The activity trail, the newest fact first, as far as the caller may know of it.",
  needs: activityPolicy.read,
  input: listActivityInput,
  answer: listOf(recordedFact),
  async run(caller, { cursor = null, limit, ...filter }) {
    const { timeZone } = await findWorkspace(caller);
    return listActivity(caller, trail, { filter, timeZone }, { cursor, limit });
  },
});
