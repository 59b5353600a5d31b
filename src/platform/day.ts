/** A day of the calendar, in no time zone: "2026-12-24". Days compare as texts. */
export type Day = string;

const dayMs = 24 * 60 * 60 * 1_000;

/** The day that it is in a time zone at an instant. */
export function dayAt(timeZone: string, at: Date): Day {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(at)
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts);
  return `${year}-${month}-${day}`;
}

/** The day of a date that stands for one: midnight UTC, as a column without a time is read. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** How many days after `from` a day comes. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** The day so many days later, or earlier. */
export function daysLater(day: Day, days: number): Day {
  return asDay(Date.parse(day) + days * dayMs);
}

/** The first day of the month so many months later than a day's own. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return asDay(Date.UTC(year, month - 1 + months, 1));
}

/** A day as facts and sentences say it: "24 Dec 2026". */
export function dayInWords(day: Day): string {
  return inWords.format(Date.parse(day));
}

const inWords = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

function asDay(epochMs: number): Day {
  return dayOf(new Date(epochMs));
}
