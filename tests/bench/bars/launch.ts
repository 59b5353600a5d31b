import { delimiter, join } from "node:path";
import { findFreePort } from "#launch/network/ports.ts";
import { step } from "#launch/steps.ts";
import { childEnvironment } from "#platform/env.ts";
import type { Bar, Bench } from "../bar.ts";
import { startBare } from "../bare-site.ts";
import { compare } from "../comparison.ts";
import { startEmptyPostgres } from "../empty-postgres.ts";
import { type Program, startProgram } from "../programs.ts";
import { takeTurns } from "../turns.ts";

const rounds = 7;

/** Bar 14: from `npm start` with nothing left to build or lay out to the first page, beside `next start` on the bare page. */
export const launch: Bar = {
  part: "launch",
  async measure(bench) {
    const own = () => timeOwn(bench);
    const bare = () => timeBare(bench);
    await step("First start", async (note) => {
      note("laying out its data");
      const postgres = await startEmptyPostgres(bench, dataDirOf(bench));
      await postgres.stop();
      await own();
      note("data laid out");
    });
    const runs = await step("Launch", async (note) => {
      note(`${rounds} runs`);
      return takeTurns(rounds, own, bare);
    });
    return [compare({ name: "14 launch to the first page", unit: "ms", bar: { atMost: 3 } }, runs)];
  },
};

async function timeOwn(bench: Bench): Promise<number> {
  const port = await findFreePort();
  const env = {
    DATA_DIR: dataDirOf(bench),
    HOST: "127.0.0.1",
    PORT: String(port),
    PATH: terminalPath(),
    // Empty means not set, and keeps an .env file from setting it.
    ...{ DATABASE_URL: "", DATABASE_DIRECT_URL: "", DATABASE_MIGRATION_URL: "", APP_URL: "", AUTH_SECRET: "" },
  };
  const start = () => startProgram(bench, { program: "npm", args: ["start"], env });
  return timeUntilAnswer(start, `http://127.0.0.1:${port}/sign-in`);
}

async function timeBare(bench: Bench): Promise<number> {
  const port = await findFreePort();
  return timeUntilAnswer(() => startBare(bench, port), `http://127.0.0.1:${port}/`);
}

/** Milliseconds from the start of a program to its first page. Resolves when the program has ended again. */
async function timeUntilAnswer(start: () => Program, url: string): Promise<number> {
  const since = performance.now();
  await using program = start();
  await program.untilAnswers(url);
  return performance.now() - since;
}

function dataDirOf(bench: Bench): string {
  return join(bench.dataDir, "launch");
}

/** PATH without what npm has put before it for this bench: npm itself should run on the Node that it runs on at a terminal. */
function terminalPath(): string {
  const folders = childEnvironment({}).PATH?.split(delimiter) ?? [];
  return folders.filter((folder) => !folder.includes("node_modules")).join(delimiter);
}
