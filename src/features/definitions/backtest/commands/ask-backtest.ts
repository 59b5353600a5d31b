import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { backtestPolicy } from "../policy.ts";
import { findBacktest } from "../queries/find-backtest.ts";
import { hasMoreThan } from "../queries/has-more-than.ts";
import { flawsOfAsked } from "../rules/asked-flaws.ts";
import type { Backtest, BacktestInput, BacktestJob } from "../schema.ts";
import { queueBacktest } from "./queue-backtest.ts";

/** So many leads are judged while somebody waits. */
const mostAtOnce = 200_000;

/**
 * Tries a definition on the firm's history: at once, or where that takes its time, by the worker. Refuses `invalid_definition` with
 * a sentence for each place by JSON pointer where it can't be asked of leads at all, and as `queueBacktest` does.
 */
export async function askBacktest(
  actor: Actor,
  asked: BacktestInput,
  now: Date,
): Promise<Outcome<{ answer: Backtest } | { job: BacktestJob }>> {
  authorize(actor, backtestPolicy.read, undefined);
  return inTransaction(actor, async (tx) => {
    const flaws = flawsOfAsked(asked, await findCatalogue(tx.read, actor.workspaceId));
    if (flaws.length > 0) {
      return refuse("invalid_definition", Object.fromEntries(flaws.map(({ at, sentence }) => [at, sentence])));
    }
    if (await hasMoreThan(tx.read, actor.workspaceId, asked.population, mostAtOnce)) {
      const job = await queueBacktest(actor, asked, now);
      return isRefusal(job) ? job : { job };
    }
    return { answer: await findBacktest(actor, asked, now) };
  });
}
