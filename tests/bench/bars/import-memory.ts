import { join } from "node:path";
import { z } from "zod";
import { runProgram } from "#launch/processes/program.ts";
import { workerArgs } from "#launch/processes/worker.ts";
import { step } from "#launch/steps.ts";
import type { Bar } from "../bar.ts";
import { compare, type Run } from "../comparison.ts";
import { startOwnDatabase } from "../own-database.ts";

const many = 1_000_000;
const few = 10_000;
const turns = 3;

const broughtSchema = z.object({ workspaceId: z.string() });

/** Bar 2: the most memory of the process that lands a million rows, beside that of one that lands ten thousand. */
export const importMemory: Bar = {
  part: "import-memory",
  async measure(bench) {
    const { settings } = await startOwnDatabase(bench, join(bench.dataDir, "import-memory"));
    return step("Import, memory", async (note) => {
      const runs: Run[] = [];
      while (runs.length < turns) {
        note(`run ${runs.length + 1} of ${turns}`);
        runs.push({ reference: await memoryOf(few, settings), ours: await memoryOf(many, settings) });
      }
      const name = "2  memory landing 1,000,000 rows, beside 10,000";
      return [compare({ name, unit: "MB", bar: { atMost: 1.5 } }, runs)];
    });
  },
};

async function memoryOf(rows: number, settings: Record<string, string>): Promise<number> {
  const bring = ["tests/bench/bring-leads.ts", String(rows)];
  const printed = await runProgram(bring, settings, "The leads could not be brought.");
  const { workspaceId } = broughtSchema.parse(JSON.parse(printed));
  const [heapLimit = ""] = workerArgs;
  const carryOn = [heapLimit, "tests/bench/carry-on.ts", workspaceId];
  return Number(await runProgram(carryOn, settings, "The leads could not land."));
}
