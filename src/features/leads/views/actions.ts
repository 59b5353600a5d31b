"use server";

import { formAction } from "#platform/action.ts";
import { changeView } from "./commands/change-view.ts";
import { removeView } from "./commands/remove-view.ts";
import { saveView } from "./commands/save-view.ts";
import { changeViewInput, removeViewInput, saveViewInput } from "./schema.ts";

export const saveViewAction = formAction(saveViewInput, saveView);

export const changeViewAction = formAction(changeViewInput, changeView);

export const removeViewAction = formAction(removeViewInput, removeView);
