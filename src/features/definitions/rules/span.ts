import { beginOfDay } from "#platform/begin-of-day.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { dayIn } from "../../leads/timeline/rules/days.ts";

/** Instants: `since` is included, `until` the first that is too late; null where there is no bound. */
export type Span = { readonly since: Date | null; readonly until: Date | null };

/** The day that it is now in a zone, and so many days before it. */
export function lastDays(days: number, now: Date, timeZone: string): { readonly from: Day; readonly to: Day } {
  const today = dayIn(timeZone, now);
  return { from: daysLater(today, -days), to: today };
}

/** The instants of a zone's days from one to another, both included. A day begins when its clocks first show it. */
export function spanOf(from: Day | null, to: Day | null, timeZone: string): Span {
  return {
    since: from === null ? null : beginOf(from, timeZone),
    until: to === null ? null : beginOf(daysLater(to, 1), timeZone),
  };
}

// Temporal takes its time, and there are few days that conditions speak of.
const known = new Map<string, Date>();

function beginOf(day: Day, timeZone: string): Date {
  const name = `${timeZone} ${day}`;
  const begin = known.get(name) ?? beginOfDay(timeZone, day);
  // Programs may speak of any day.
  if (known.size > 10_000) known.clear();
  known.set(name, begin);
  return begin;
}
