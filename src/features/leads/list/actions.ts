"use server";

import { formAction } from "#platform/action.ts";
import { assignLeads } from "./commands/assign-leads.ts";
import { assignLeadsInput } from "./schema.ts";

export const assignLeadsAction = formAction(assignLeadsInput, assignLeads);
