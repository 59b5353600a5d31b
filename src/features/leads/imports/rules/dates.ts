import type { Day } from "#platform/day.ts";
import type { Dialect } from "../schema.ts";
import type { WallClock } from "./wall-clock.ts";

export type DateOrder = Dialect["dateOrder"];

/**
 * A date with or without a time, as programs write it: "2025-03-12T09:14:00Z", "2025-03-12 09:14", "3/5/2025 2:05 PM",
 * "31.12.2024", "12 Mar 2025", "20250312", or milliseconds or seconds since 1970. `order` decides what the figures of a date are
 * unless a year begins it or the month is a word. Without a zone of its own it is a time of `clock`, without a time midnight
 * there. Null if it is none, as 30 February, or lies before 1900 or after 2199.
 */
export function readMoment(text: string, order: DateOrder, clock: WallClock): Date | null {
  const read = readTime(text.trim(), order);
  if (!read) return null;
  return new Date(read.offset === null ? clock.instantOf(read.shown) : read.shown - read.offset);
}

/** The day of such a date: if it names its zone, and so is an instant, the day that it is then where `clock` is. */
export function readDay(text: string, order: DateOrder, clock: WallClock): Day | null {
  const read = readTime(text.trim(), order);
  if (!read) return null;
  const shown = read.offset === null ? read.shown : clock.shownAt(read.shown - read.offset);
  return new Date(shown).toISOString().slice(0, 10);
}

/** The month of such a date, or one without a day, "2025-03", "03/2025", "Mar 2025", by its first day. */
export function readMonth(text: string, order: DateOrder, clock: WallClock): Day | null {
  const day = readDay(text, order, clock);
  if (day) return `${day.slice(0, 7)}-01`;
  const [, first = "", second = ""] = /^([a-z]{3,9}|\d{4}|\d{1,2})\.?[-/. ]+(\d{4}|\d{1,2})$/i.exec(text.trim()) ?? [];
  const [year, month] = first.length === 4 && Number(first) > 0 ? [first, second] : [second, monthOf(first) ?? first];
  return readDay(`${year}-${month}-01`, "ymd", clock);
}

/** The first two figures of a date that doesn't begin with its year, and whether its clock has twice twelve hours. */
export function figuresOf(text: string): { first: number; second: number; mark: string; isHalfDay: boolean } | null {
  const match = inFigures.exec(text.trim());
  if (!match) return null;
  const [, first, mark = "", second] = match;
  return { first: Number(first), second: Number(second), mark, isHalfDay: match[timeAt + 4] !== undefined };
}

const time = [
  String.raw`(?:(?:[T ]|, ?| at ) ?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?)?`,
  String.raw` ?(z|(?:utc|gmt)?(?:[+-]\d{1,2}(?::?\d{2})?)?)$`,
].join("");
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}`, "i");
const inFigures = new RegExp(String.raw`^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})${time}`, "i");
const dayAndWord = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})(\.|st|nd|rd|th)?[- ]?([a-z]{3,9})\.?,?[- ](?=\d)(\d{4}|\d{2})${time}`,
  "i",
);
const wordAndDay = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(st|nd|rd|th)?,? (\d{4})${time}`,
  "i",
);
/** Where the hours stand among what each of these finds. */
const timeAt = 5;

const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const sinceEpoch = /^\d{9,10}$|^\d{12,13}$/;

/** What clocks show, as if they stood at UTC, and how far they are from it if that is said; in milliseconds. */
type Shown = { readonly shown: number; readonly offset: number | null };

function readTime(text: string, order: DateOrder): Shown | null {
  let match = yearFirst.exec(text);
  if (match) return shownBy(match, match[1], match[3], match[4]);
  match = inFigures.exec(text);
  if (match) {
    const [, first, , second, year] = match;
    if (order === "ymd") return null;
    return order === "dmy" ? shownBy(match, year, second, first) : shownBy(match, year, first, second);
  }
  match = compact.exec(text);
  if (match) return shownBy([], match[1], match[2], match[3]);
  if (sinceEpoch.test(text)) return { shown: Number(text) * (text.length > 10 ? 1 : 1_000), offset: 0 };
  match = dayAndWord.exec(text);
  if (match) return shownBy(match, match[4], monthOf(match[3]), match[1]);
  match = wordAndDay.exec(text);
  return match && shownBy(match, match[4], monthOf(match[1]), match[2]);
}

function shownBy(
  match: readonly (string | undefined)[],
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): Shown | null {
  const year = Number(yearText) + (yearText?.length === 2 ? centuryOf(Number(yearText)) : 0);
  const [month, day] = [Number(monthText), Number(dayText)];
  if (!isDay(year, month, day)) return null;
  const hours = hourOf(Number(match[timeAt] ?? 0), match[timeAt + 4]);
  const minute = Number(match[timeAt + 1] ?? 0);
  const second = Number(match[timeAt + 2] ?? 0);
  if (hours === null || minute > 59 || second > 59) return null;
  const fraction = match[timeAt + 3];
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1_000);
  const offset = offsetOf(match[timeAt + 5]);
  if (Number.isNaN(offset)) return null;
  return { shown: Date.UTC(year, month - 1, day, hours, minute, second, ms), offset };
}

/** Two figures of a year: what lies ahead of 2069 lies in the last century. */
function centuryOf(year: number): number {
  return year < 70 ? 2_000 : 1_900;
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1_900 && year < 2_200 && month >= 1 && month <= 12 && day >= 1)) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0));
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The hour of the day; null if there is none such, as 14 PM. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** "+02:00", "-0530", "UTC+1", "Z": in milliseconds; null if nothing is said, NaN where no clocks are so far from UTC. */
function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const [, sign, hours, minutes = "0"] = match;
  const distance = Number(hours) * 60 + Number(minutes);
  if (distance > 14 * 60 || Number(minutes) > 59) return Number.NaN;
  return (sign === "-" ? -distance : distance) * 60_000;
}

/** "Mar", "March", "sept": the month's number as a text, or nothing. */
function monthOf(word = ""): string | undefined {
  const index = months.findIndex(
    (month) => word.length >= 3 && month.startsWith(word.toLowerCase().replace("sept", "sep")),
  );
  return index === -1 ? undefined : String(index + 1);
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
