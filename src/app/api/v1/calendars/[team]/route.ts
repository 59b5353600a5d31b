import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { removeTeamCalendar } from "#features/workspace/calendars/commands/remove-team-calendar.ts";
import { changeCalendarInput, removeTeamCalendarInput } from "#features/workspace/calendars/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({ input: changeCalendarInput, run: changeCalendar });

export const DELETE = writeEndpoint({ input: removeTeamCalendarInput, run: removeTeamCalendar });
