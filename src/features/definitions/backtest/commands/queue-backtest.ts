import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { backtestPolicy } from "../policy.ts";
import { type BacktestInput, type BacktestJob, backtestJob } from "../schema.ts";

/** So many may wait in a workspace, the one that runs among them: each takes seconds. */
const mostWaiting = 5;

/**
 * Has the worker try a definition that takes its time. What waits already under the same words is answered as it is. Refuses
 * `too_many_backtests` where enough of them wait.
 */
export async function queueBacktest(actor: Actor, asked: BacktestInput, now: Date): Promise<Outcome<BacktestJob>> {
  const proof = authorize(actor, backtestPolicy.queue, undefined);
  const { workspaceId } = actor;
  return inTransaction(actor, async (tx) => {
    const words = JSON.stringify(asked);
    const waiting = await holdWaiting(tx.read, workspaceId, words);
    const same = waiting.find(({ isSame }) => isSame);
    if (same) return backtestJob.parse(same);
    if (waiting.length >= mostWaiting) return refuse("too_many_backtests");
    const row = await tx.write(proof).backtest.create({
      data: { workspaceId, id: randomUUIDv7(), asked: JSON.parse(words), askedAt: now },
    });
    return backtestJob.parse(row);
  });
}

type Waiting = Omit<BacktestJob, "answer"> & { answer: null; isSame: boolean };

/** Those that wait, oldest first; nobody else queues one in this workspace until the transaction is over. */
async function holdWaiting(db: Reads, workspaceId: string, words: string): Promise<Waiting[]> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('backtests ' || ${workspaceId}, 0))::text`;
  return db.$queryRaw<Waiting[]>`
    SELECT id::text, state, asked_at AS "askedAt", finished_at AS "finishedAt", NULL AS answer, failure,
      asked = ${words}::jsonb AS "isSame"
    FROM backtest WHERE workspace_id = ${workspaceId}::uuid AND state IN ('queued', 'running') ORDER BY asked_at, backtest.id`;
}
