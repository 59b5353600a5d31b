/** What the two sides took in one run, side by side. */
export type Run = { readonly ours: number; readonly reference: number };

/** What the ratio must keep to; or, where people don't care for a ratio, what our own side must. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number } | { readonly oursAtMost: number };

/** How we stand beside a reference, which was measured in the same minutes on the same machine. */
export type Comparison = {
  readonly name: string;
  readonly unit: "ms" | "kB" | "MB" | "/s";
  /** Medians over the runs. */
  readonly ours: number;
  readonly reference: number;
  /** The median of the ratios, each of one run: what disturbed the machine then disturbed both sides of it. */
  readonly ratio: number;
  /** The least and the greatest of those ratios. */
  readonly spread: readonly [number, number];
  readonly bar: Limit;
  readonly isMet: boolean;
  readonly runs: readonly Run[];
};

/** Sums up at least one run. */
export function compare(
  { name, unit, bar }: Pick<Comparison, "name" | "unit" | "bar">,
  runs: readonly Run[],
): Comparison {
  const ratios = runs.map(({ ours, reference }) => ours / reference);
  const ratio = median(ratios);
  const ours = median(runs.map((run) => run.ours));
  return {
    name,
    unit,
    ours,
    reference: median(runs.map(({ reference }) => reference)),
    ratio,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    bar,
    isMet: keepsTo(bar, ours, ratio),
    runs,
  };
}

function keepsTo(bar: Limit, ours: number, ratio: number): boolean {
  if ("oursAtMost" in bar) return ours <= bar.oursAtMost;
  return "atMost" in bar ? ratio <= bar.atMost : ratio >= bar.atLeast;
}

/** The value that `share` of all, at least, don't exceed (nearest rank): 0.95 for the 95th percentile. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The value in the middle, or halfway between the two that are; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low = Number.NaN, high = low] = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  );
  return (low + high) / 2;
}
