import type { Backtest, Pattern } from "../schema.ts";
import { isMqlAt } from "./figures.ts";

/**
 * MQLs against what became of leads, where it is known, and against what Sales said of them, where it accepted them or returned them
 * as outside the definition.
 */
export function confusionOf(patterns: readonly Pattern[], threshold: number): Backtest["confusion"] {
  const count = (isMql: boolean, isMeant: (pattern: Pattern) => boolean) =>
    patterns.reduce((sum, each) => (isMqlAt(each, threshold) === isMql && isMeant(each) ? sum + each.leads : sum), 0);
  const converted = ({ outcome }: Pattern) => outcome === "converted";
  const notConverted = ({ outcome }: Pattern) => outcome === "not_converted";
  const accepted = ({ verdict }: Pattern) => verdict === "accepted";
  const outside = ({ verdict }: Pattern) => verdict === "outside_definition";
  return {
    outcome: {
      truePositives: count(true, converted),
      falsePositives: count(true, notConverted),
      falseNegatives: count(false, converted),
      trueNegatives: count(false, notConverted),
    },
    verdict: {
      acceptedPositives: count(true, accepted),
      outsidePositives: count(true, outside),
      acceptedNegatives: count(false, accepted),
      outsideNegatives: count(false, outside),
    },
  };
}
