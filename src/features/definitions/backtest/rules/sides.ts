import type { Backtest, Pattern } from "../schema.ts";
import { isMqlAt, type Judged } from "./figures.ts";
import { tallyOf } from "./tally.ts";

/** Whom this definition with this threshold and the one that it is compared with call MQLs: four groups that add up to all leads. */
export function sidesOf(
  patterns: readonly (Judged & Pick<Pattern, "other">)[],
  threshold: number,
): NonNullable<Backtest["sides"]> {
  const of = (isThis: boolean, isOther: boolean) =>
    tallyOf(patterns.filter((each) => isMqlAt(each, threshold) === isThis && (each.other === true) === isOther));
  return { both: of(true, true), onlyThis: of(true, false), onlyOther: of(false, true), neither: of(false, false) };
}
