import fc from "fast-check";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import type { Calendar, Range } from "#features/workspace/calendars/schema.ts";

/** Zones whose clocks change by an hour, by half an hour, not at all, at midnight, twice around a fast, and over the date line. */
export const zones = [
  "Europe/Prague",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Havana",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Asia/Kathmandu",
] as const;

/** Monday to Friday from 9 to 17 in Prague, but for what is said. */
export function aCalendar(different: Partial<Calendar> = {}): Calendar {
  return { ...standardCalendar("Europe/Prague"), ...different };
}

/** Any ranges of a day that don't overlap. */
export const anyRanges = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { maxLength: 6 })
  .map((minutes): Range[] => {
    const sorted = minutes.toSorted((a, b) => a - b);
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from: clock(from), to: clock(to) }] : [];
    });
  });

/** Any week in which somebody works. */
export const anyWeek = fc
  .array(anyRanges, { minLength: 7, maxLength: 7 })
  .filter((week) => week.some((ranges) => ranges.length > 0));

/** "09:30" for 570. */
function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
