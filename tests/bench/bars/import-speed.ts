import { join } from "node:path";
import { z } from "zod";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import type { Bar } from "../bar.ts";
import { type Comparison, compare } from "../comparison.ts";
import { startOwnDatabase } from "../own-database.ts";

const targets = {
  empty: { turns: 5, says: "empty table" },
  truncated: { turns: 5, says: "truncated table" },
  million: { turns: 3, says: "million table" },
  qualified: { turns: 3, says: "with qualification" },
} as const;
const runsSchema = z.array(z.object({ ours: z.number(), reference: z.number() }));

/**
 * Bar 1: rows a second of an import of 100,000 leads, read, found again or made, with their events and counts, beside raw COPY of
 * the rows that come of it into the same table; into an empty one, one that was just emptied, and one with a million leads; and
 * where a definition is in force that hands one in ten of them over, until it has.
 */
export const importSpeed: Bar = {
  part: "import",
  async measure(bench) {
    const { urls, settings } = await startOwnDatabase(bench, join(bench.dataDir, "import"));
    const comparisons: Comparison[] = [];
    for (const [target, { turns, says }] of Object.entries(targets)) {
      comparisons.push(
        await step(`Import, ${says}`, async (note) => {
          note(`${turns} runs`);
          const args = ["tests/bench/import-turns.ts", target, String(turns), urls.owner];
          const printed = await runProgram(args, settings, "The import could not be measured.");
          const name = `1  import of 100,000 leads, ${says}`;
          return compare({ name, unit: "/s", bar: { atLeast: 0.3 } }, runsSchema.parse(JSON.parse(printed)));
        }),
      );
    }
    return comparisons;
  },
};
