import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { backtestPolicy } from "../policy.ts";
import { type BacktestJob, backtestJob } from "../schema.ts";

/** A back-test that the worker carries out, with its answer once there is one. Refuses `not_found`, also for one that is long over. */
export async function findBacktestJob(
  actor: Actor,
  { backtestId }: { backtestId: string },
): Promise<Outcome<BacktestJob>> {
  authorize(actor, backtestPolicy.read, undefined);
  const { workspaceId } = actor;
  const row = await reading(actor, (db) =>
    db.backtest.findUnique({
      where: { workspaceId_id: { workspaceId, id: backtestId } },
      select: { id: true, state: true, askedAt: true, finishedAt: true, answer: true, failure: true },
    }),
  );
  return row ? backtestJob.parse(row) : refuse("not_found");
}
