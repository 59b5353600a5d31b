"use server";

import { formAction } from "#platform/action.ts";
import { showFirstHour, tickStep } from "./commands.ts";
import { showFirstHourInput, tickStepInput } from "./schema.ts";

export const tickStepAction = formAction(tickStepInput, tickStep);

export const showFirstHourAction = formAction(showFirstHourInput, showFirstHour);
