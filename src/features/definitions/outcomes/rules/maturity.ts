import type { Maturity } from "../schema.ts";

/** From so many customers on, a workspace's own cycle says after how long a lead is given up. */
const fewestWon = 10;
const assumedDays = 90;

/** What the workspace's customers say: how many were won, and within how many days nine of ten were; null where none was. */
export type WonCycle = { readonly won: number; readonly p90Days: number | null };

/** After how many whole days a lead that came to nothing counts as not converted, as the customers say. */
export function maturityOf({ won, p90Days }: WonCycle): Maturity {
  if (p90Days === null || won < fewestWon) return { days: assumedDays, from: "assumed" };
  return { days: Math.ceil(p90Days), from: "own" };
}
