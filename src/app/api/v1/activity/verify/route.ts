import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { noInput, readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({ input: noInput, run: verifyActivity });
