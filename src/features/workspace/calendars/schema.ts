import { z } from "zod";
import { calendarDay, lineOfText, seenRevision, timeZone } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

const timeOfDay = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const start = "A start like 09:00.";
const end = "An end like 17:30, at most 24:00.";

/** From one time of the day to a later one, on the clocks of the calendar's zone; the end itself is no longer working time. */
const range = z
  .strictObject({
    from: z.string(start).regex(new RegExp(`^${timeOfDay}$`), { error: start, abort: true }),
    to: z.string(end).regex(new RegExp(`^(?:${timeOfDay}|24:00)$`), { error: end, abort: true }),
  })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "The end comes after the start." });
export type Range = z.output<typeof range>;

/** The ranges of one day, in the order of the day. None means closed. */
const ranges = z
  .array(range, "A list of ranges, empty where it is closed.")
  .max(12, "At most 12 ranges a day.")
  .check(({ value, issues }) => {
    value.forEach(({ from, to }, index) => {
      const other = value.slice(0, index).find((before) => before.from < to && from < before.to);
      if (!other) return;
      const message = `This overlaps with ${other.from}–${other.to} of the same day.`;
      issues.push({ code: "custom", input: value, path: [index, "from"], message });
    });
  })
  .overwrite((list) => list.toSorted((a, b) => a.from.localeCompare(b.from)));

const exception = z.strictObject({
  on: calendarDay("A date like 2026-12-24."),
  name: lineOfText(60, "Say what is special about the day."),
  hours: ranges,
});
export type Exception = z.output<typeof exception>;

const week = z.array(ranges, "Seven lists of ranges, Monday first.").length(7, "Seven days, Monday first.");

const exceptions = z
  .array(exception, "A list of days.")
  .max(400, "At most 400 days that differ.")
  .check(({ value, issues }) => {
    value.forEach(({ on }, index) => {
      if (!value.slice(0, index).some((before) => before.on === on)) return;
      const message = "This day is in the list twice; keep one of the two.";
      issues.push({ code: "custom", input: value, path: [index, "on"], message });
    });
  })
  .overwrite((list) => list.toSorted((a, b) => a.on.localeCompare(b.on)));

/** When people work: a document as it lies in the database and in facts. */
export const hours = z.object({ timeZone: z.string(), week, exceptions });
export type Hours = z.output<typeof hours>;

/** Whose calendar: a team's, or with null the workspace's. */
const team = z.enum(["sales", "marketing"], "Either sales or marketing.");
export type CalendarTeam = z.output<typeof team> | null;

export const calendar = z.object({
  team: team.nullable(),
  ...hours.shape,
  revision: z.int().describe("Grows by one with each change; 1 is what holds before anybody set anything."),
});
export type Calendar = z.output<typeof calendar>;

/** The workspace's calendar, and those of the teams that work by one of their own. */
export const calendars = z.object({
  workspace: calendar,
  sales: calendar.nullable(),
  marketing: calendar.nullable(),
});
export type Calendars = z.output<typeof calendars>;

const revision = seenRevision();

export const changeCalendarInput = z.strictObject({
  team: team.nullable().default(null),
  timeZone: timeZone(),
  week,
  exceptions,
  revision,
});
export type ChangeCalendarInput = z.output<typeof changeCalendarInput>;

/** The same out of a form, whose fields are texts: week and exceptions come as JSON. */
export const changeCalendarForm = changeCalendarInput.extend({
  week: fromJson().pipe(week),
  exceptions: fromJson().pipe(exceptions),
});

export const removeTeamCalendarInput = z.strictObject({ team, revision });
export type RemoveTeamCalendarInput = z.output<typeof removeTeamCalendarInput>;

/** Which calendar a page is to show: one of a team, else the workspace's. */
export const calendarSearch = z.object({ team: team.nullable().catch(null).default(null) });

const change = z.object({ team: team.nullable(), from: hours, to: hours });

export const calendarFacts = {
  "calendar.changed": change,
  /** A team that worked by the workspace's calendar got one of its own. */
  "calendar.added": change,
  /** A team works by the workspace's calendar again. */
  "calendar.removed": change,
};
export type CalendarFact = FactOf<typeof calendarFacts>;

function fromJson() {
  return z.string().transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      context.issues.push({ code: "custom", input: text, message: "JSON, please." });
      return z.NEVER;
    }
  });
}
