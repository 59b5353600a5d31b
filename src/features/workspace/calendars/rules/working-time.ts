import { type Day, dayOf } from "#platform/day.ts";
import type { Hours, Range } from "../schema.ts";
import { minutesOf } from "./calendars.ts";
import { stretchesBetween } from "./stretches.ts";

const minuteMs = 60 * 1_000;
const dayMs = 24 * 60 * minuteMs;
const weekMs = 7 * dayMs;

/** Time to work in, without a break; `start` inclusive, `end` exclusive. */
export type WorkingWindow = { readonly start: Date; readonly end: Date };

/**
 * The working time between two instants, in its order, merged where windows touch and cut off at both ends. An instant is
 * working time if the clocks of the calendar's zone then show a time within one of that day's ranges: an hour that is skipped
 * in spring is not worked, one that comes twice in autumn is worked twice.
 */
export function workingWindows(calendar: Hours, from: Date, to: Date): WorkingWindow[] {
  const [start, end] = [from.getTime(), to.getTime()];
  return mergedSpans(calendar, start, end)
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter(isSpan)
    .map((span) => ({ start: new Date(span.start), end: new Date(span.end) }));
}

/** Whether people work at an instant. */
export function isWorkingTime(calendar: Hours, at: Date): boolean {
  return workingWindows(calendar, at, new Date(at.getTime() + 1)).length > 0;
}

/** The first instant of working time from `at` on; `at` itself if it is one. Throws for hours without any. */
export function nextWorkingTime(calendar: Hours, at: Date): Date {
  // Exceptions can close 400 days at most, so whatever opens in the week comes within as many weeks.
  for (let weeks = 0; weeks <= 401; weeks++) {
    const from = new Date(at.getTime() + weeks * weekMs);
    const [window] = workingWindows(calendar, from, new Date(from.getTime() + weekMs));
    if (window) return window.start;
  }
  throw new Error("a calendar without working time");
}

/** The working hours of a day; none where it is closed. */
export function hoursOn({ week, exceptions }: Hours, day: Day): readonly Range[] {
  const exception = exceptions.find(({ on }) => on === day);
  return exception ? exception.hours : (week[(new Date(day).getUTCDay() + 6) % 7] ?? []);
}

type Span = { readonly start: number; readonly end: number };

function mergedSpans(calendar: Hours, from: number, to: number): Span[] {
  const merged: Span[] = [];
  for (const span of spansOfDays(calendar, from, to)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** A zone's day lies less than a day before or after the one of UTC. */
function spansOfDays(calendar: Hours, from: number, to: number): Span[] {
  const spans: Span[] = [];
  const last = Math.floor(to / dayMs) + 1;
  for (let day = Math.floor(from / dayMs) - 1; day <= last; day++) spans.push(...spansOfDay(calendar, day * dayMs));
  return spans.sort((a, b) => a.start - b.start);
}

const known = new WeakMap<Hours, Map<number, Span[]>>();

function spansOfDay(calendar: Hours, midnight: number): Span[] {
  const days = known.get(calendar) ?? new Map<number, Span[]>();
  known.set(calendar, days);
  const spans = days.get(midnight) ?? findSpans(calendar, midnight);
  days.set(midnight, spans);
  return spans;
}

/** `midnight` is the day's as if its zone were UTC; each stretch of the zone shows the day's hours at its own offset. */
function findSpans(calendar: Hours, midnight: number): Span[] {
  const ranges = hoursOn(calendar, dayOf(new Date(midnight)));
  if (ranges.length === 0) return [];
  return stretchesBetween(calendar.timeZone, midnight - dayMs, midnight + 2 * dayMs).flatMap(({ start, end, offset }) =>
    ranges
      .map(({ from, to }) => ({
        start: Math.max(start, midnight + minutesOf(from) * minuteMs - offset),
        end: Math.min(end, midnight + minutesOf(to) * minuteMs - offset),
      }))
      .filter(isSpan),
  );
}

function isSpan({ start, end }: Span): boolean {
  return start < end;
}
