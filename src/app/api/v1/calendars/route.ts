import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { calendarPolicy } from "#features/workspace/calendars/policy.ts";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { calendar, calendars, changeCalendarInput } from "#features/workspace/calendars/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The working calendars: the workspace's, and those of teams that have one of their own.",
  needs: calendarPolicy.read,
  input: noInput,
  answer: calendars,
  run: findCalendars,
});

export const PUT = writeEndpoint({
  says: "Sets the workspace's working calendar, or a team's.",
  needs: calendarPolicy.change,
  input: changeCalendarInput,
  answer: calendar,
  run: changeCalendar,
});
