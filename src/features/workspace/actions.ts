"use server";

import { formAction } from "#platform/action.ts";
import { renameWorkspace } from "./commands/rename-workspace.ts";
import { renameWorkspaceInput } from "./schema.ts";

export const renameWorkspaceAction = formAction(renameWorkspaceInput, renameWorkspace);
