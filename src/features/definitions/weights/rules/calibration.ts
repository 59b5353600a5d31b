import { shareOf } from "../../outcomes/rules/share.ts";
import type { CalibrationBin } from "../schema.ts";
import { type Cases, chanceOf, type Fit } from "./fit.ts";

const mostBins = 10;

type Expected = Cases & { readonly expected: number };

/**
 * What the model expected of leads that it hadn't seen, against what came: up to ten bins of about as many leads each, those of whom it
 * expected least first. Leads of whom it expected the same are never parted.
 */
export function calibrationOf(cases: readonly Cases[], fit: Fit): CalibrationBin[] {
  const expected = cases
    .map((each): Expected => ({ ...each, expected: chanceOf(fit, each.columns) }))
    .toSorted((one, other) => one.expected - other.expected);
  const all = expected.reduce((sum, each) => sum + each.all, 0);
  let passed = 0;
  const bins = Map.groupBy(expected, ({ all: leads }) => {
    // By where the middle of them stands, so that many alike go into the bin that most of them belong to.
    passed += leads;
    return Math.floor(((passed - leads / 2) / all) * mostBins);
  });
  return [...bins.values()].map(binOf);
}

function binOf(cases: readonly Expected[]): CalibrationBin {
  const sum = (of: (each: Expected) => number) => cases.reduce((total, each) => total + of(each), 0);
  const all = sum((each) => each.all);
  return {
    expected: sum((each) => each.expected * each.all) / all,
    observed: shareOf(
      sum((each) => each.converted),
      all,
    ),
  };
}
