import { Temporal } from "temporal-polyfill";

/** A time in which a zone's clocks keep one distance to UTC; `start` inclusive, `end` exclusive; all in milliseconds. */
export type Stretch = { readonly start: number; readonly end: number; readonly offset: number };

/** The stretches of a zone that meet a span of time, in their order; each begins where the one before ends. */
export function stretchesBetween(timeZone: string, from: number, to: number): Stretch[] {
  const stretches = [stretchAt(timeZone, from)];
  for (let last = stretches[0]; last && last.end < to; last = stretches.at(-1)) {
    stretches.push(stretchAt(timeZone, last.end));
  }
  return stretches;
}

// To look for the next change of a zone's clocks takes a thousand times longer than to remember it; there are two a year.
const known = new Map<string, Stretch[]>();

function stretchAt(timeZone: string, at: number): Stretch {
  const ofZone = known.get(timeZone) ?? [];
  const met = ofZone.find(({ start, end }) => start <= at && at < end);
  if (met) return met;
  const found = findStretch(timeZone, at);
  known.set(timeZone, [...ofZone, found]);
  return found;
}

function findStretch(timeZone: string, at: number): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  // "previous" looks strictly before: a moment later it also finds a change at `at` itself.
  const start = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  const end = zoned.getTimeZoneTransition("next");
  return {
    start: start?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    end: end?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
}
