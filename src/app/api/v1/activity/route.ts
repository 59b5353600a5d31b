import { listActivity } from "#features/activity/queries/list-activity.ts";
import { listActivityInput } from "#features/activity/schema.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  input: listActivityInput,
  run: (caller, { cursor, limit }) => listActivity(caller, cursor ?? null, limit),
});
