import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { z } from "zod";
import { withClient } from "#launch/database/client.ts";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import type { Bar } from "../bar.ts";
import { compare, quantile, type Run } from "../comparison.ts";
import { type OwnSite, timeToFirstByte } from "../site.ts";

const turns = 5;
/** A million in all. */
const rowsPerTurn = 200_000;
const requestsWhenIdle = 300;
const requestsToWarmUp = 100;
const pauseMs = 25;
const path = "/activity";

const broughtSchema = z.object({ workspaceId: z.string(), importId: z.string() });
type Brought = z.output<typeof broughtSchema>;

/** Bar 12: how long people wait at most, but for one request in a hundred, while the worker lands a million rows. */
export const importBeside: Bar = {
  part: "import-beside",
  async measure({ ownSite }) {
    const own = await ownSite();
    return step("Beside an import", async (note) => {
      await askFor(own, (asked) => asked < requestsToWarmUp);
      const runs: Run[] = [];
      while (runs.length < turns) {
        note(`run ${runs.length + 1} of ${turns}`);
        const idle = await askFor(own, (asked) => asked < requestsWhenIdle);
        const brought = await bring(own);
        const busy = await withClient(own.database, (db) => askFor(own, () => isRunning(db, brought)));
        runs.push({ ours: quantile(busy, 0.99), reference: quantile(idle, 0.99) });
      }
      const name = `12  p99 of ${path} during an import`;
      return [compare({ name, unit: "ms", bar: { atMost: 3 } }, runs)];
    });
  },
};

async function bring({ settings }: OwnSite): Promise<Brought> {
  const program = ["tests/bench/bring-leads.ts", String(rowsPerTurn)];
  const printed = await runProgram(program, settings, "The leads could not be brought.");
  return broughtSchema.parse(JSON.parse(printed));
}

/** One request after the other, at most forty a second, as long as more are wanted; answers the milliseconds of each. */
async function askFor(own: OwnSite, wantsMore: (asked: number) => boolean | Promise<boolean>): Promise<number[]> {
  const times: number[] = [];
  while (await wantsMore(times.length)) {
    times.push(await timeToFirstByte(own, path));
    await pause(pauseMs);
  }
  return times;
}

async function isRunning(db: Client, { workspaceId, importId }: Brought): Promise<boolean> {
  await db.query("SELECT set_config('app.workspace', $1, false)", [workspaceId]);
  const { rows } = await db.query<{ state: string }>("SELECT state FROM import WHERE id = $1", [importId]);
  return rows[0]?.state === "queued" || rows[0]?.state === "running";
}
