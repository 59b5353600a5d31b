import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { take } from "#platform/limits.ts";
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
/** Twelve at once, and one more every two seconds: each looks at all leads, and others want to read theirs. */
const perWorkspace = { burst: 12, seconds: 2 };

type Answered = { readonly answer: Backtest } | { readonly job: BacktestJob };

/**
 * Takes one back-test from what a workspace may ask for, before any transaction, and answers what there is to be done in one. That
 * refuses `too_many_requests` where nothing was left, and as `askBacktest` does.
 */
export async function prepareBacktest(
  actor: Actor,
  asked: BacktestInput,
  now: Date,
): Promise<() => Promise<Outcome<Answered>>> {
  authorize(actor, backtestPolicy.read, undefined);
  const { allowed, retryAfterSeconds } = await take(`backtest ${actor.workspaceId}`, perWorkspace);
  return async () => (allowed ? askBacktest(actor, asked, now) : { refused: "too_many_requests", retryAfterSeconds });
}

/**
 * Tries a definition on the firm's history: at once, or where that takes its time, by the worker. Refuses `invalid_definition` with
 * a sentence for each place by JSON pointer where it can't be asked of leads at all, and as `queueBacktest` does.
 */
export async function askBacktest(actor: Actor, asked: BacktestInput, now: Date): Promise<Outcome<Answered>> {
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
