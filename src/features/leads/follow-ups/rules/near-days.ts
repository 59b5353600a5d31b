import { type Day, daysLater } from "#platform/day.ts";
import { hoursOn } from "../../../workspace/calendars/rules/working-time.ts";
import type { Hours } from "../../../workspace/calendars/schema.ts";
import type { NearDay } from "../schema.ts";

/**
 * The day that is meant, seen from today: tomorrow, whatever day that is; the third working day from now; the first working
 * day of the week that begins next Monday.
 */
export function nearDay(name: NearDay, today: Day, calendar: Hours): Day {
  const tomorrow = daysLater(today, 1);
  switch (name) {
    case "tomorrow":
      return tomorrow;
    case "in_3_working_days":
      return [1, 2, 3].reduce((day) => workingDayFrom(daysLater(day, 1), calendar), today);
    case "next_week":
      return workingDayFrom(daysLater(today, 7 - weekdayOf(today)), calendar);
  }
}

/** The first day from this one on that has working hours. */
function workingDayFrom(day: Day, calendar: Hours): Day {
  // Exceptions can close 400 days at most, so whatever opens in the week comes within as many weeks.
  for (let days = 0; days <= 401 * 7; days++) {
    const candidate = daysLater(day, days);
    if (hoursOn(calendar, candidate).length > 0) return candidate;
  }
  throw new Error("a calendar without working time");
}

/** Monday is 0. */
function weekdayOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}
