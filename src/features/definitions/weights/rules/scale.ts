/** A rule's points, and what it adds to the log-odds. */
type Weighted = { readonly points: number; readonly weight: number };

/** How many points a log-odds of 1 is worth where nothing else says so. */
const usualScale = 20;

/**
 * How many points a log-odds of 1 is worth on a definition's own scale: of the rules that give points in the direction in which they
 * weigh, the median of what they give for it, each as heavy as it weighs. That changes their points least in all, and taking one
 * suggestion over doesn't move the others.
 */
export function scaleOf(rules: readonly Weighted[]): number {
  const ratios = rules
    .filter(({ points, weight }) => points * weight > 0)
    .map(({ points, weight }) => ({ ratio: points / weight, mass: Math.abs(weight) }))
    .toSorted((one, other) => one.ratio - other.ratio);
  const half = ratios.reduce((sum, { mass }) => sum + mass, 0) / 2;
  let passed = 0;
  const median = ratios.find(({ mass }) => {
    passed += mass;
    return passed >= half;
  });
  return median?.ratio ?? usualScale;
}

/** Points as people give them: by fives, or by ones where none gives ten. */
export function stepOf(rules: readonly Pick<Weighted, "points">[]): number {
  return rules.some(({ points }) => Math.abs(points) >= 10) ? 5 : 1;
}

/** The points of a weight on a scale; those it has where they fit as well as a rounded number would. */
export function pointsOf({ points, weight }: Weighted, scale: number, step: number): number {
  const exact = Math.min(Math.max(weight * scale, -1_000), 1_000);
  // Never -0.
  return Math.abs(exact - points) <= step / 2 ? points : Math.round(exact / step) * step + 0;
}
