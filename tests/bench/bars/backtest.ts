import { join } from "node:path";
import { z } from "zod";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import type { Bar } from "../bar.ts";
import { compare } from "../comparison.ts";
import { startOwnDatabase } from "../own-database.ts";

const turns = 5;
const leads = 1_000_000;
const runsSchema = z.record(z.string(), z.array(z.object({ ours: z.number(), reference: z.number() })));

/** Bar 11: the back-test of a definition over a million leads beside one statement written by hand with the same questions. */
export const backtest: Bar = {
  part: "backtest",
  async measure(bench) {
    const { urls, settings } = await startOwnDatabase(bench, join(bench.dataDir, "backtest"));
    return step("A million leads with their past", async (note) => {
      note("laying them out and trying definitions on them");
      const args = ["tests/bench/backtest-turns.ts", String(turns), urls.owner, String(leads)];
      const printed = await runProgram(args, settings, "The back-test could not be measured.");
      const asked = Object.entries(runsSchema.parse(JSON.parse(printed)));
      return asked.map(([name, runs]) =>
        compare({ name: `11 back-test ÷ SQL by hand, ${name}`, unit: "ms", bar: { atMost: 2 } }, runs),
      );
    });
  },
};
