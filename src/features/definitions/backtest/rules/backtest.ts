import type { Leak } from "../../evidence/schema.ts";
import type { Catalogue } from "../../rules/catalogue.ts";
import type { Definition } from "../../schema/definition.ts";
import type { Backtest, Scan } from "../schema.ts";
import { agreementOf } from "./agreement.ts";
import { byPart } from "./by-part.ts";
import { cautionsOf } from "./cautions.ts";
import { confusionOf } from "./confusion.ts";
import { figuresOf, isMqlAt } from "./figures.ts";
import { monthsOf } from "./months.ts";
import { sidesOf } from "./sides.ts";
import { tallyOf } from "./tally.ts";
import { perWeekOf, weeksOf } from "./volume.ts";

/** What a back-test knows beside its scan. */
export type Around = {
  readonly catalogue: Catalogue;
  readonly leaks: readonly Leak[];
  /** The first day of the newer part; null where it isn't judged by itself. */
  readonly holdoutFrom: string | null;
  readonly isCompared: boolean;
};

/** All that a scan of a definition comes to. */
export function backtestOf(scan: Scan, definition: Definition, around: Around): Backtest {
  const { patterns, maturity, days, touchesSince, finalOnly } = scan;
  const { threshold } = definition.score;
  const confusion = confusionOf(patterns, threshold);
  const byRule = byPart(patterns, definition, around);
  const givenBack = patterns.filter((each) => each.verdict === "fits_not_now" && isMqlAt(each, threshold));
  const notNow = tallyOf(givenBack).leads;
  const told = {
    ...figuresOf(patterns, threshold),
    perWeek: perWeekOf(patterns, threshold, weeksOf(scan)),
    confusion,
    agreement: agreementOf(confusion.verdict, notNow, byRule, definition),
    byRule,
    byMonth: monthsOf(scan.months),
    sides: around.isCompared ? sidesOf(patterns, threshold) : null,
    holdout: around.holdoutFrom === null ? null : holdoutOf(scan, threshold, around.holdoutFrom),
    leakage: [...around.leaks],
    population: {
      leads: patterns.reduce((sum, { leads }) => sum + leads, 0),
      from: days?.from ?? null,
      to: days?.to ?? null,
      maturity,
      touchesSince,
      finalOnly,
    },
  };
  return { ...told, cautions: cautionsOf(told) };
}

function holdoutOf({ patterns }: Scan, threshold: number, from: string): Backtest["holdout"] {
  const [older, newer] = [false, true].map((isNewer) => patterns.filter((each) => each.isNewer === isNewer));
  return { from, older: figuresOf(older ?? [], threshold), newer: figuresOf(newer ?? [], threshold) };
}
