"use server";

import { formAction } from "#platform/action.ts";
import { changeSettings } from "./commands/change-settings.ts";
import { renameWorkspace } from "./commands/rename-workspace.ts";
import { changeSettingsInput, renameWorkspaceInput } from "./schema.ts";

export const renameWorkspaceAction = formAction(renameWorkspaceInput, renameWorkspace);

export const changeSettingsAction = formAction(changeSettingsInput, changeSettings);
