"use server";

import { isFirstStartOpen } from "#platform/first-start.ts";
import { refuse } from "#platform/refusals.ts";
import { sessionAction } from "#platform/session-action.ts";
import { startWorkspace } from "./commands.ts";
import { startWorkspaceInput } from "./schema.ts";

export const startWorkspaceAction = sessionAction(startWorkspaceInput, async (input, client, now) =>
  (await isFirstStartOpen()) ? startWorkspace(input, client, now) : refuse("first_start_closed"),
);
