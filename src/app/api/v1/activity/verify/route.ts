import { activityPolicy } from "#features/activity/policy.ts";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { verified } from "#features/activity/schema.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";
import { isRefusal } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "Recomputes the chain of seals and says whether it holds.",
  needs: activityPolicy.read,
  input: noInput,
  answer: verified,
  async run(caller) {
    const verification = await verifyActivity(caller);
    return isRefusal(verification) ? verification : { holds: verification.fault === null, ...verification };
  },
});
