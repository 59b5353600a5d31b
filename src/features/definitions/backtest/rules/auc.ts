import { isKnown } from "../../outcomes/rules/known.ts";
import type { Pattern } from "../schema.ts";

/**
 * How often a converted lead has more points than one that didn't convert, ties half: the area under the curve, by the sums of ranks
 * (Mann and Whitney). Leads whose outcome isn't known don't count; null where there is nothing to compare.
 */
export function aucOf(patterns: Iterable<Pick<Pattern, "points" | "outcome" | "leads">>): number | null {
  const byPoints = new Map<number, { converted: number; others: number }>();
  for (const { points, outcome, leads } of patterns) {
    if (!isKnown(outcome)) continue;
    const step = byPoints.get(points) ?? { converted: 0, others: 0 };
    step[outcome === "converted" ? "converted" : "others"] += leads;
    byPoints.set(points, step);
  }
  let converted = 0;
  let others = 0;
  let won = 0;
  for (const [, step] of [...byPoints].toSorted(([one], [other]) => one - other)) {
    won += step.converted * (others + step.others / 2);
    converted += step.converted;
    others += step.others;
  }
  return converted === 0 || others === 0 ? null : won / (converted * others);
}
