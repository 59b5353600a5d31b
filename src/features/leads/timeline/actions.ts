"use server";

import { formAction } from "#platform/action.ts";
import { correctEvent } from "./commands/correct-event.ts";
import { recordEvent } from "./commands/record-event.ts";
import { correctEventInput, recordEventForm } from "./schema.ts";

export const recordEventAction = formAction(recordEventForm, recordEvent);

export const correctEventAction = formAction(correctEventInput, correctEvent);
