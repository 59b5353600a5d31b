import type { Pattern, Side } from "../schema.ts";

type Counted = Pick<Pattern, "outcome" | "leads">;

/** How many leads there are, of how many the outcome is known, and how many converted. */
export function tallyOf(patterns: Iterable<Counted>): Side {
  const tally = { leads: 0, known: 0, converted: 0 };
  for (const { outcome, leads } of patterns) {
    tally.leads += leads;
    if (outcome === "converted" || outcome === "not_converted") tally.known += leads;
    if (outcome === "converted") tally.converted += leads;
  }
  return tally;
}
