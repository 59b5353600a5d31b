"use server";

import { formAction } from "#platform/action.ts";
import { changeLead } from "./commands/change-lead.ts";
import { changeLeadForm } from "./schema.ts";

export const changeLeadAction = formAction(changeLeadForm, changeLead);
