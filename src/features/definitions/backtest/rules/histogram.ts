import type { Backtest, Figures, Pattern, Scan, Side } from "../schema.ts";
import { aucOf } from "./auc.ts";
import { type Judged, ratesOf } from "./figures.ts";
import { sidesOf } from "./sides.ts";
import { tallyOf } from "./tally.ts";
import { perWeekOf, weeksOf } from "./volume.ts";

/** Leads with exactly so many points. */
export type Bar = Side & { readonly points: number };

/** As much of a scan as its figures depend on while nothing but the threshold changes: small enough for a browser. */
export type Histogram = {
  /** By the most points that leads had, the fewest first. */
  readonly bars: readonly Bar[];
  readonly judged: readonly (Judged & Pick<Pattern, "other">)[];
  readonly auc: number | null;
  readonly weeks: number | null;
};

export function histogramOf(scan: Pick<Scan, "patterns" | "days">): Histogram {
  const { patterns } = scan;
  const bars = [...Map.groupBy(patterns, ({ points }) => points)]
    .map(([points, alike]): Bar => ({ points, ...tallyOf(alike) }))
    .toSorted((one, other) => one.points - other.points);
  const alike = Map.groupBy(patterns, ({ fittingPoints, outcome, other }) => `${fittingPoints} ${outcome} ${other}`);
  const judged = [...alike.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const { fittingPoints, outcome, other, leads } = first;
    return [{ fittingPoints, outcome, other, leads: rest.reduce((sum, each) => sum + each.leads, leads) }];
  });
  return { bars, judged, auc: aucOf(patterns), weeks: weeksOf(scan) };
}

/** The figures with another threshold: those that a back-test of the definition with it says. */
export function figuresAt({ judged, auc }: Histogram, threshold: number): Figures {
  return ratesOf(judged, threshold, auc);
}

/** MQLs a week with another threshold. */
export function perWeekAt({ judged, weeks }: Histogram, threshold: number): number | null {
  return perWeekOf(judged, threshold, weeks);
}

/** Who changes side with another threshold. */
export function sidesAt({ judged }: Histogram, threshold: number): NonNullable<Backtest["sides"]> {
  return sidesOf(judged, threshold);
}
