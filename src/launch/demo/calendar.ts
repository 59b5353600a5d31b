import { Temporal } from "temporal-polyfill";
import { type Day, daysLater } from "#platform/day.ts";

/** Where the demo's firm sits. */
export const demoZone = "Europe/Prague";

/** The n-th working day before a day, Monday to Friday. */
export function workdayBefore(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0; ) {
    day = daysLater(day, -1);
    if (Temporal.PlainDate.from(day).dayOfWeek <= 5) left -= 1;
  }
  return day;
}

/** A moment of a day in the firm's zone: "09:30" and some minutes more, up to twenty, by chance. */
export function around(day: Day, time: string, chance: () => number): Date {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(demoZone);
  return new Date(moment.epochMilliseconds + Math.floor(chance() * 20 * 60) * 1_000);
}
