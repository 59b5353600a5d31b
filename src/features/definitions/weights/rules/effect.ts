import { aucOf } from "../../backtest/rules/auc.ts";
import { partsOf } from "../../backtest/rules/parts.ts";
import { tallyOf } from "../../backtest/rules/tally.ts";
import type { Pattern } from "../../backtest/schema.ts";
import { scoreOf } from "../../rules/evaluate.ts";
import type { Definition } from "../../schema/definition.ts";
import type { Effect, PointsFigures } from "../schema.ts";

/**
 * What other points would have come to on leads, calling as many of them MQLs as the definition does. What ever held of a lead is taken to
 * have held at once, for the old points as for the new. Null where no MQL's outcome is known, or none converted.
 */
export function effectOf(
  patterns: readonly Pattern[],
  definition: Definition,
  points: readonly number[],
): Effect | null {
  const now = scored(patterns, definition);
  const suggested = scored(patterns, withPoints(definition, points));
  const { threshold } = definition.score;
  const mqls = tallyOf(now.filter((each) => each.fittingPoints !== null && each.points >= threshold)).known;
  if (mqls === 0 || tallyOf(patterns).converted === 0) return null;
  return { mqls, now: judged(now, mqls), suggested: judged(suggested, mqls) };
}

/** The threshold, a whole number of steps, at which other points call about as many leads MQLs as the definition does. */
export function thresholdFor(
  patterns: readonly Pattern[],
  definition: Definition,
  points: readonly number[],
  step: number,
): number {
  const { threshold } = definition.score;
  const fitting = (whole: Definition) => scored(patterns, whole).filter((each) => each.fittingPoints !== null);
  const countAt = (list: readonly Pattern[], at: number) => tallyOf(list.filter((each) => each.points >= at)).leads;
  const meant = countAt(fitting(definition), threshold);
  const then = fitting(withPoints(definition, points));
  const most = then.reduce((top, each) => Math.max(top, each.points), 0);
  const choices = Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => {
    const at = index * step;
    return { at, miss: Math.abs(countAt(then, at) - meant) };
  });
  // Of two that come as near, the one nearer to today's.
  const best = choices.toSorted(
    (one, other) => one.miss - other.miss || Math.abs(one.at - threshold) - Math.abs(other.at - threshold),
  );
  return best[0]?.at ?? threshold;
}

/** The definition with these points for its rules. */
function withPoints(definition: Definition, points: readonly number[]): Definition {
  const rules = definition.score.rules.map((rule, at) => ({ ...rule, points: points[at] ?? rule.points }));
  return { ...definition, score: { ...definition.score, rules } };
}

/** The patterns with the points that a definition gives for all that ever held. */
function scored(patterns: readonly Pattern[], definition: Definition): Pattern[] {
  const { rules, groupCaps = {} } = definition.score;
  const first = partsOf(definition).length - rules.length;
  return patterns.map((pattern) => {
    const matched = rules.filter((_, at) => pattern.held[first + at] === "1");
    return { ...pattern, points: scoreOf(matched, groupCaps) };
  });
}

/** The so many leads with the most points, of those that fulfil the rest; of the last who have the same, their part. */
function judged(patterns: readonly Pattern[], mqls: number): PointsFigures {
  const byPoints = Map.groupBy(
    patterns.filter(({ fittingPoints }) => fittingPoints !== null),
    ({ points }) => points,
  );
  let left = mqls;
  let caught = 0;
  for (const [, alike] of [...byPoints].toSorted(([one], [other]) => other - one)) {
    const { known, converted } = tallyOf(alike);
    const taken = Math.min(left, known);
    if (known > 0) caught += (converted * taken) / known;
    left -= taken;
  }
  return { precision: caught / mqls, recall: caught / tallyOf(patterns).converted, auc: aucOf(patterns) };
}
