"use server";

import { sessionAction } from "#platform/session-action.ts";
import { startWorkspace } from "./commands.ts";
import { startWorkspaceInput } from "./schema.ts";

export const startWorkspaceAction = sessionAction(startWorkspaceInput, startWorkspace);
