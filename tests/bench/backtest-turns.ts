import { Client } from "pg";
import { findBacktest } from "#features/definitions/backtest/queries/find-backtest.ts";
import { backtestInput } from "#features/definitions/backtest/schema.ts";
import { pool } from "#platform/database/pool.ts";
import { hangUp } from "#platform/notices.ts";
import { aWorkspace } from "../factories/workspace.ts";
import { byHand, elevenOfThem, twelveRules } from "./backtest-definition.ts";
import { layPast } from "./backtest-leads.ts";
import { takeTurns } from "./turns.ts";

// Lays leads with their past and tries a definition of twelve rules on them, alone and against another one; prints how long each
// took in milliseconds, beside a statement that somebody wrote by hand, as JSON by the name of what was asked. A process of its
// own, because the settings are read once.

const [turns = "", ownerUrl = "", leads = ""] = process.argv.slice(2);
const now = new Date("2026-11-22T09:00:00Z");

const { sofia, workspaceId } = await aWorkspace();
const owner = new Client({ connectionString: ownerUrl });
await owner.connect();
await layPast(owner, workspaceId, Number(leads));
await owner.end();

const runs: Record<string, unknown> = {};
for (const [name, isCompared] of [
  ["a definition of twelve rules", false],
  ["the same against another", true],
] as const) {
  const ours = () => timed(() => tryThem(isCompared));
  const reference = () => timed(() => askByHand(isCompared));
  await ours();
  await reference();
  runs[name] = await takeTurns(Number(turns), ours, reference);
}
process.stdout.write(JSON.stringify(runs));
await hangUp();

async function timed(act: () => Promise<void>): Promise<number> {
  const since = performance.now();
  await act();
  return performance.now() - since;
}

async function tryThem(isCompared: boolean): Promise<void> {
  const input = { definition: twelveRules, maturityDays: 90, ...(isCompared ? { compareWith: elevenOfThem } : {}) };
  const { population, positives } = await findBacktest(sofia, backtestInput.parse(input), now);
  if (population.leads !== Number(leads) || positives === 0) throw new Error("that was no back-test");
}

/** As the application's role inside the workspace, as whatever the application asks is. */
async function askByHand(isCompared: boolean): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN READ ONLY");
    await client.query("SELECT set_config('app.workspace', $1, true)", [workspaceId]);
    const { rows } = await client.query<{ leads: number }>(byHand(isCompared), [workspaceId, now]);
    if (rows.reduce((sum, each) => sum + each.leads, 0) !== Number(leads)) throw new Error("leads are missing");
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
