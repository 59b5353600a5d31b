import { env } from "#platform/env.ts";

/** Whether whoever reaches this address may look at the demo and set up a workspace: only where that is this machine alone. */
export const isFirstStartOpen = env.FIRST_START === "open";
