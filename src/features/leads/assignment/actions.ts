"use server";

import { formAction } from "#platform/action.ts";
import { assignLeads } from "./commands/assign-leads.ts";
import { changeRotation } from "./commands/change-rotation.ts";
import { assignLeadsInput, changeRotationForm } from "./schema.ts";

export const assignLeadsAction = formAction(assignLeadsInput, assignLeads);

export const changeRotationAction = formAction(changeRotationForm, changeRotation);
