import { tallyOf } from "../../backtest/rules/tally.ts";
import type { Pattern } from "../../backtest/schema.ts";
import type { Leak } from "../../evidence/schema.ts";
import type { Definition } from "../../schema/definition.ts";
import type { LeadsKnown, NotSuggested, Odds, SuggestedRule, SuggestedWeights } from "../schema.ts";
import { calibrationOf } from "./calibration.ts";
import { type Column, casesOf, columnsOf } from "./columns.ts";
import { doubtsOf } from "./doubts.ts";
import { effectOf, thresholdFor } from "./effect.ts";
import { type Fit, fitLogistic } from "./fit.ts";
import { pointsOf, scaleOf, stepOf } from "./scale.ts";
import { doubtInWords, doubtsInWords, notKnownInWords, oddsInWords } from "./words.ts";

/** What a suggestion rests on: the patterns of a scan, told apart by the day from which leads are newer. */
export type Learnt = {
  readonly patterns: readonly Pattern[];
  readonly newerFrom: string;
  readonly leaks: readonly Leak[];
};

/** The points that the older leads would give to a definition's rules, judged on the newer ones. */
export function suggestWeights(
  definition: Definition,
  { patterns, newerFrom, leaks }: Learnt,
): SuggestedWeights | NotSuggested {
  const { rules } = definition.score;
  const older = patterns.filter(({ isNewer }) => !isNewer);
  const newer = patterns.filter(({ isNewer }) => isNewer);
  const learntFrom = knownOf(older);
  const notYetKnown = notKnownInWords(rules.length, learntFrom);
  if (notYetKnown !== null) return { notYetKnown };
  const { columns, leftOut } = columnsOf(older, definition, leaks);
  const cases = casesOf(older, columns);
  const fit = fitLogistic(cases, columns.length);
  if (!fit) return { notYetKnown: "No points fit these leads better than all others, so none are suggested." };
  const told = tell(definition, columns, fit, doubtsOf(cases, columns.length));
  const suggested = rules.map(({ id, label, points }, at): SuggestedRule => {
    const why = leftOut.get(at) ?? "";
    return { id, label, points, ...(told.get(at) ?? { suggested: null, odds: null, says: why, cautions: [] }) };
  });
  const points = suggested.map((each) => each.suggested ?? each.points);
  const judgedOn = { ...knownOf(newer), from: newerFrom };
  const effect = effectOf(newer, definition, points);
  const calibration = calibrationOf(casesOf(newer, columns), fit);
  return {
    rules: suggested,
    threshold: thresholdFor(patterns, definition, points, stepOf(rules)),
    learntFrom,
    judgedOn,
    effect,
    calibration,
    cautions: doubtsInWords({ columns: columns.length, learntFrom, judgedOn, effect, calibration }),
  };
}

function knownOf(patterns: readonly Pattern[]): LeadsKnown {
  const { known, converted } = tallyOf(patterns);
  return { leads: known, converted };
}

type Told = Omit<SuggestedRule, "id" | "label" | "points">;

/** By the place of the rule, what the model says of it. */
function tell(
  { score: { rules } }: Definition,
  columns: readonly Column[],
  { weights, errors }: Fit,
  doubts: ReturnType<typeof doubtsOf>,
): ReadonlyMap<number, Told> {
  const weighed = columns.flatMap(({ at }, index) => {
    const rule = at === null ? undefined : rules[at];
    if (at === null || !rule) return [];
    return [{ at, points: rule.points, weight: weights[index] ?? 0, error: errors[index] ?? 0, doubt: doubts[index] }];
  });
  const scale = scaleOf(weighed);
  const labelOf = (column: number) => {
    const at = columns[column]?.at ?? null;
    return at === null ? null : (rules[at]?.label ?? null);
  };
  return new Map(
    weighed.map(({ at, points, weight, error, doubt }): [number, Told] => {
      const odds = oddsOf(weight, error);
      const suggested = carefully(points, pointsOf({ points, weight }, scale, stepOf(rules)), odds);
      return [at, { suggested, odds, says: oddsInWords(odds), cautions: doubt ? doubtInWords(doubt, labelOf) : [] }];
    }),
  );
}

/** Where a rule may make no difference, points only ever become fewer: chance gives none, and turns none around. */
function carefully(points: number, suggested: number, { from, to }: Odds): number {
  if (from > 1 || to < 1) return suggested;
  const [least, most] = points < 0 ? [points, 0] : [0, points];
  return Math.min(Math.max(suggested, least), most);
}

/** Of a weight of the log-odds and its standard error; the interval is Wald's. */
function oddsOf(weight: number, error: number): Odds {
  const reach = 1.959963984540054 * error;
  return { ratio: Math.exp(weight), from: Math.exp(weight - reach), to: Math.exp(weight + reach) };
}
