"use server";

import { formAction } from "#platform/action.ts";
import { eraseLead } from "./commands/erase-lead.ts";
import { eraseLeadInput } from "./schema.ts";

export const eraseLeadAction = formAction(eraseLeadInput, eraseLead);
