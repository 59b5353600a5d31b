import type { Actor } from "#platform/actor.ts";
import type { Reads } from "#platform/database/client.ts";
import { findLeaks } from "../../evidence/queries/find-leaks.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { questionsOf } from "../../rules/questions.ts";
import { backtestOf } from "../rules/backtest.ts";
import { partConditions } from "../rules/part-conditions.ts";
import type { Backtest, BacktestInput, Scan } from "../schema.ts";
import { scanLeads } from "./scan-leads.ts";
import { inTrial, type Trial } from "./trial.ts";

/** What a definition would have done to the leads of a workspace. */
export async function findBacktest(actor: Actor, input: BacktestInput, now: Date): Promise<Backtest> {
  return (await findWithScan(actor, input, now)).backtest;
}

/** The same with its scan, of which can be reckoned without the database how it changes with the threshold. */
export function findWithScan(
  actor: Actor,
  input: BacktestInput,
  now: Date,
): Promise<{ readonly backtest: Backtest; readonly scan: Scan }> {
  return inTrial(actor, input, now, async (db, trial) => {
    const { ground, definition, other, holdoutFrom } = trial;
    const scan = await scanLeads(db, ground, definition, other, holdoutFrom);
    return { backtest: backtestOf(scan, definition, await findAround(db, trial)), scan };
  });
}

async function findAround(db: Reads, { ground, definition, other, holdoutFrom }: Trial) {
  const fields = partConditions(definition).flatMap((condition) => questionsOf(condition));
  return {
    catalogue: await findCatalogue(db, ground.workspaceId),
    leaks: await findLeaks(db, ground, [...new Set(fields.map(({ leaf }) => leaf.field))]),
    holdoutFrom,
    isCompared: other !== null,
  };
}
