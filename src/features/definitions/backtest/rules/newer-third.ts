import { type Day, daysBetween, daysLater } from "#platform/day.ts";

/** The first day of the newer third of some days; null where these are too few to be parted. */
export function newerThird({ from, to }: { readonly from: Day; readonly to: Day }): Day | null {
  const days = daysBetween(from, to);
  return days < 3 ? null : daysLater(from, Math.ceil((days * 2) / 3));
}
