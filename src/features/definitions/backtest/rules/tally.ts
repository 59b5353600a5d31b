import { isKnown } from "../../outcomes/rules/known.ts";
import type { Pattern, Side } from "../schema.ts";

type Counted = Pick<Pattern, "outcome" | "leads">;

/** How many leads there are, of how many the outcome is known, and how many converted. */
export function tallyOf(patterns: Iterable<Counted>): Side {
  const tally = { leads: 0, known: 0, converted: 0 };
  for (const pattern of patterns) count(tally, pattern);
  return tally;
}

/** Counts the leads of one pattern in. */
export function count(tally: Side, { outcome, leads }: Counted): void {
  tally.leads += leads;
  if (isKnown(outcome)) tally.known += leads;
  if (outcome === "converted") tally.converted += leads;
}
