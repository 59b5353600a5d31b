import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { removeTeamCalendar } from "#features/workspace/calendars/commands/remove-team-calendar.ts";
import { calendarPolicy } from "#features/workspace/calendars/policy.ts";
import { calendar, changeCalendarInput, removeTeamCalendarInput } from "#features/workspace/calendars/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({
  says: "Gives a team a working calendar of its own, or changes it.",
  needs: calendarPolicy.change,
  input: changeCalendarInput,
  answer: calendar,
  run: changeCalendar,
});

export const DELETE = writeEndpoint({
  says: "Lets a team work by the workspace's calendar again.",
  needs: calendarPolicy.remove,
  input: removeTeamCalendarInput,
  answer: calendar,
  run: removeTeamCalendar,
});
