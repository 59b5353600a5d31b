import { join } from "node:path";
import { z } from "zod";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import type { Bar } from "../bar.ts";
import { compare } from "../comparison.ts";
import { startOwnDatabase } from "../own-database.ts";

const turns = 7;
const runsSchema = z.record(z.string(), z.array(z.object({ ours: z.number(), reference: z.number() })));

/** Bar 7: the ten thousandth page of a list of a million leads beside its first, in several orders and filtered. */
export const list: Bar = {
  part: "list",
  async measure(bench) {
    const { urls, settings } = await startOwnDatabase(bench, join(bench.dataDir, "list"));
    return step("A million leads", async (note) => {
      note("laying them out and reading them");
      const args = ["tests/bench/list-turns.ts", String(turns), urls.owner];
      const printed = await runProgram(args, settings, "The list could not be measured.");
      const read = Object.entries(runsSchema.parse(JSON.parse(printed)));
      return read.map(([name, runs]) =>
        compare({ name: `7  page 10,000 ÷ page 1, ${name}`, unit: "ms", bar: { atMost: 1.2 } }, runs),
      );
    });
  },
};
