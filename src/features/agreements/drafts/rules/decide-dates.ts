import { type Day, dayOf } from "#platform/day.ts";

/** The days of a draft; null where none is set. */
export type Dates = {
  readonly effectiveOn: Day | null;
  readonly reviewBy: Day | null;
  readonly endsOn: Day | null;
};

type Revised = Dates & { readonly revision: number };

/** The days of an agreement's row. */
export function datesOf({ effectiveOn, reviewBy, endsOn }: { readonly [Name in keyof Dates]: Date | null }): Dates {
  const asDay = (date: Date | null) => date && dayOf(date);
  return { effectiveOn: asDay(effectiveOn), reviewBy: asDay(reviewBy), endsOn: asDay(endsOn) };
}

/**
 * What becomes of the wish for other days.
 * - `unchanged`: they are so already; a repeated submit is a success.
 * - `changed_meanwhile`: they are no longer as the writer saw them.
 * - `day_over`: its last day would be before today.
 * - `set`: goes on.
 */
export function decideDates(
  current: Revised,
  wish: Revised,
  today: Day,
): "unchanged" | "changed_meanwhile" | "day_over" | "set" {
  const names = ["effectiveOn", "reviewBy", "endsOn"] as const;
  if (names.every((name) => current[name] === wish[name])) return "unchanged";
  if (current.revision !== wish.revision) return "changed_meanwhile";
  return wish.endsOn !== null && wish.endsOn < today ? "day_over" : "set";
}
