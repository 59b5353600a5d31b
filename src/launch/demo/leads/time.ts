import { Temporal } from "temporal-polyfill";
import { type Day, daysBetween, daysLater } from "#platform/day.ts";
import { demoZone } from "../calendar.ts";

/** The days that a firm's story is told of, and the moments of them. */
export type Time = {
  readonly days: readonly Day[];
  /** The moment of a day so many minutes after its midnight. */
  readonly at: (day: Day, minute: number) => Date;
  /** So many minutes of work later, at half past eight to half past five from Monday to Friday. */
  readonly afterWork: (from: Date, minutes: number) => Date;
  readonly isWorkday: (day: Day) => boolean;
};

const [opens, closes] = [8.5 * 60, 17.5 * 60];
const minuteMs = 60_000;

/** Every day from one to another. Their midnights are found once: to ask for each of many thousand moments would take long. */
export function timeFrom(first: Day, last: Day): Time {
  // Work goes on after the last day.
  const all = Array.from({ length: daysBetween(first, last) + 400 }, (_, index) => daysLater(first, index));
  const midnights = all.map((day) => Temporal.PlainDate.from(day).toZonedDateTime(demoZone).epochMilliseconds);
  const isFree = (index: number) => (Date.parse(all[index] ?? "") / 86_400_000 + 3) % 7 >= 5;
  const begins = midnights[0] ?? 0;

  /** An hour more or less where clocks change is as good. */
  const indexOf = (at: Date) => {
    const guess = Math.floor((at.getTime() - begins + 3_600_000) / 86_400_000);
    return (midnights[guess] ?? 0) > at.getTime() ? guess - 1 : guess;
  };
  return {
    days: all.slice(0, daysBetween(first, last) + 1),
    at: (day, minute) => new Date((midnights[daysBetween(first, day)] ?? begins) + minute * minuteMs),
    isWorkday: (day) => !isFree(daysBetween(first, day)),
    afterWork(from, minutes) {
      let index = indexOf(from);
      let minute = Math.max(opens, (from.getTime() - (midnights[index] ?? begins)) / minuteMs);
      for (let left = minutes; ; index += 1, minute = opens) {
        const room = isFree(index) ? 0 : Math.max(0, closes - minute);
        if (left < room || index >= midnights.length - 1)
          return new Date((midnights[index] ?? begins) + Math.round((minute + left) * minuteMs));
        left -= room;
      }
    },
  };
}

/** After `from`, up to `until`. */
export type Span = { readonly from: Date; readonly until: Date };

/** Whether a moment lies in a span. */
export function isIn({ from, until }: Span, at: Date): boolean {
  return from < at && at <= until;
}
