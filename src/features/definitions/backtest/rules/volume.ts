import { daysBetween } from "#platform/day.ts";
import type { Scan } from "../schema.ts";
import { isMqlAt, type Judged } from "./figures.ts";

/** How many weeks the days of a scan are, both ends included; null where no lead came in. */
export function weeksOf({ days }: Pick<Scan, "days">): number | null {
  return days && (daysBetween(days.from, days.to) + 1) / 7;
}

/** MQLs a week, whether their outcome is known or not; null, not yet known, where there is no week. */
export function perWeekOf(patterns: readonly Judged[], threshold: number, weeks: number | null): number | null {
  if (!weeks) return null;
  return patterns.reduce((sum, each) => (isMqlAt(each, threshold) ? sum + each.leads : sum), 0) / weeks;
}
