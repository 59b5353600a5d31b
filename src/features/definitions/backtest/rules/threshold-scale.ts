import { isMqlAt } from "./figures.ts";
import type { Histogram } from "./histogram.ts";

/** Leads with points from `from` up to the next bin that fulfil all but the threshold, and those of them that converted. */
type PointsBin = { readonly from: number; readonly all: number; readonly part: number };

type PointsScale = { readonly from: number; readonly to: number; readonly step: number };

/** How many bins there are at most. */
const mostBins = 14;

/**
 * Leads that fulfil all but the threshold by their points, in bins of equal and round width, and the scale on which a threshold
 * moves between them: in steps as large as the points that leads have allow, since nothing changes between two of them.
 */
export function pointsBins(
  { judged }: Pick<Histogram, "judged">,
  thresholds: readonly number[],
): { readonly bins: readonly PointsBin[]; readonly scale: PointsScale } {
  const levels = [...new Set([0, ...thresholds, ...judged.flatMap(({ fittingPoints }) => fittingPoints ?? [])])];
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const step = Math.max(1, levels.reduce(divisor, 0));
  const width = roundWidth((most - least + step) / mostBins, step);
  const from = Math.floor(least / width) * width;
  const count = Math.floor((most - from) / width) + 1;
  const bins = Array.from({ length: count }, (_, at) => ({ from: from + at * width, all: 0, part: 0 }));
  for (const { fittingPoints, outcome, leads } of judged) {
    const bin = fittingPoints === null ? undefined : bins[Math.floor((fittingPoints - from) / width)];
    if (!bin) continue;
    bin.all += leads;
    if (outcome === "converted") bin.part += leads;
  }
  return { bins, scale: { from, to: from + count * width, step } };
}

/** How many leads have the points and are no MQLs yet: something rules them out, isn't known or doesn't hold. */
export function ruledOutAt({ bars, judged }: Pick<Histogram, "bars" | "judged">, threshold: number): number {
  const reaching = bars.reduce((sum, { points, leads }) => (points >= threshold ? sum + leads : sum), 0);
  return judged.reduce((left, each) => (isMqlAt(each, threshold) ? left - each.leads : left), reaching);
}

function divisor(one: number, other: number): number {
  return other === 0 ? Math.abs(one) : divisor(other, one % other);
}

/** The least width of the kind 1, 2 or 5 with noughts that is wide enough, and as many steps. */
function roundWidth(least: number, step: number): number {
  const size = 10 ** Math.floor(Math.log10(least));
  const round = [1, 2, 5, 10].map((times) => times * size).find((width) => width >= least) ?? least;
  return Math.max(step, Math.ceil(round / step) * step);
}
