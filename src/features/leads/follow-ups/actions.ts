"use server";

import { formAction } from "#platform/action.ts";
import { closeFollowUp } from "./commands/close-follow-up.ts";
import { recordReach } from "./commands/record-reach.ts";
import { reopenFollowUp } from "./commands/reopen-follow-up.ts";
import { setFollowUp } from "./commands/set-follow-up.ts";
import { closeFollowUpInput, recordReachInput, reopenFollowUpInput, setFollowUpInput } from "./schema.ts";

export const setFollowUpAction = formAction(setFollowUpInput, setFollowUp);

export const closeFollowUpAction = formAction(closeFollowUpInput, closeFollowUp);

export const reopenFollowUpAction = formAction(reopenFollowUpInput, reopenFollowUp);

export const recordReachAction = formAction(recordReachInput, recordReach);
