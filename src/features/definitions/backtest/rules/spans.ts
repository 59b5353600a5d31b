import { type Day, monthsLater } from "#platform/day.ts";

/** Days from one to the next of which a scan counts as one: a month, or what of it comes before the newer part. */
export type Span = { readonly from: Day; readonly month: Day; readonly isNewer: boolean };

/** The spans of a population's days, the oldest first; the newer part begins on `newerFrom` where there is one. */
export function spansOf(from: Day, to: Day, newerFrom: Day | null): Span[] {
  const begins = new Set([from]);
  for (let month = monthsLater(from, 1); month <= to; month = monthsLater(month, 1)) begins.add(month);
  if (newerFrom !== null && newerFrom > from && newerFrom <= to) begins.add(newerFrom);
  return [...begins].toSorted().map((day): Span => {
    return { from: day, month: monthsLater(day, 0), isNewer: newerFrom !== null && day >= newerFrom };
  });
}
