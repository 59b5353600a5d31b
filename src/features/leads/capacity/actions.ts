"use server";

import { formAction } from "#platform/action.ts";
import { setEffort } from "./commands/set-effort.ts";
import { setEffortForm } from "./schema.ts";

export const setEffortAction = formAction(setEffortForm, setEffort);
