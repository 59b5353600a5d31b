import type { Share } from "../schema.ts";

/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const z = 1.959963984540054;

/** A part of a whole with its interval; neither is known where there is nothing to divide by. */
export function shareOf(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, value: null, interval: null };
  return { part, whole, value: part / whole, interval: wilson(part, whole) };
}

/**
 * Wilson's score interval of a share, 95 %, without continuity correction: E. B. Wilson, "Probable Inference, the Law of Succession,
 * and Statistical Inference", JASA 22 (1927). It stays within 0 and 1 and holds for few cases too.
 */
function wilson(part: number, whole: number): [from: number, to: number] {
  const rate = part / whole;
  const shrunk = 1 + z ** 2 / whole;
  const middle = (rate + z ** 2 / (2 * whole)) / shrunk;
  const reach = (z / shrunk) * Math.sqrt((rate * (1 - rate)) / whole + z ** 2 / (4 * whole ** 2));
  // At the ends it is exact: nothing is left to rounding.
  return [part === 0 ? 0 : middle - reach, part === whole ? 1 : middle + reach];
}
