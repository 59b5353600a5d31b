import type { Backtest } from "../schema.ts";

/** What makes the figures of a back-test doubtful, in sentences, the gravest first. */
export function cautionsOf({ population }: Omit<Backtest, "cautions">): string[] {
  if (population.leads === 0) return ["No lead came in on these days: choose others, or bring your history."];
  return [];
}
