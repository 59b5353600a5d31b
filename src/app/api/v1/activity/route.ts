import { trail } from "#facts.ts";
import { listActivity } from "#features/activity/queries/list-activity.ts";
import { listActivityInput } from "#features/activity/schema.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  input: listActivityInput,
  async run(caller, { cursor = null, limit, ...filter }) {
    const { timeZone } = await findWorkspace(caller);
    return listActivity(caller, trail, { filter, timeZone }, { cursor, limit });
  },
});
