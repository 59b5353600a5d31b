import { z } from "zod";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({ input: z.object({}), run: verifyActivity });
