import { changeCalendar } from "#features/workspace/calendars/commands/change-calendar.ts";
import { findCalendars } from "#features/workspace/calendars/queries.ts";
import { changeCalendarInput } from "#features/workspace/calendars/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({ input: noInput, run: findCalendars });

export const PUT = writeEndpoint({ input: changeCalendarInput, run: changeCalendar });
