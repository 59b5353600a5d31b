"use server";

import { formAction } from "#platform/action.ts";
import { changeCalendar } from "./commands/change-calendar.ts";
import { removeTeamCalendar } from "./commands/remove-team-calendar.ts";
import { changeCalendarForm, removeTeamCalendarInput } from "./schema.ts";

export const changeCalendarAction = formAction(changeCalendarForm, changeCalendar);

export const removeTeamCalendarAction = formAction(removeTeamCalendarInput, removeTeamCalendar);
