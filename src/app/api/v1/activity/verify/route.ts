import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";
import { isRefusal } from "#platform/refusals.ts";

export const GET = readEndpoint({
  input: noInput,
  async run(caller) {
    const verification = await verifyActivity(caller);
    return isRefusal(verification) ? verification : { holds: verification.fault === null, ...verification };
  },
});
