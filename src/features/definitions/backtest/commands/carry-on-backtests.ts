import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { holding } from "#platform/holding.ts";
import { log, withoutWords } from "#platform/log.ts";
import { type RefusalCode, Refused, refusalSentence } from "#platform/refusals.ts";
import { backtestPolicy } from "../policy.ts";
import { findBacktest } from "../queries/find-backtest.ts";
import { backtestInput } from "../schema.ts";

/** The scan and the figures of a million leads take less, also where others work. */
const longest = { seconds: 120, ofStatement: 60 };

/**
 * Carries out what waits in a workspace, one back-test after the other, until nothing waits or `ending` aborts. One worker at a
 * time does it; where another one is at it, it answers at once. What a worker left that was killed is tried from its beginning.
 */
export async function carryOnBacktests(workspaceId: string, clock: () => Date, ending: AbortSignal): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "Common Ground" };
  await holding(`backtest ${workspaceId}`, async (lost) => {
    const signal = AbortSignal.any([ending, lost]);
    for (let next = await begin(service); next && !signal.aborted; next = await begin(service)) {
      await carryOut(service, next, clock).catch((error) => giveUp(service, next, error, clock()));
    }
  });
}

type Waiting = { readonly id: string; readonly asked: unknown };

/** Marks as running the one that has waited longest, or that was left; null where none waits. */
async function begin(service: Service): Promise<Waiting | null> {
  const proof = authorize(service, backtestPolicy.carryOn, undefined);
  const { workspaceId } = service;
  return inTransaction(service, async (tx) => {
    const row = await tx.read.backtest.findFirst({
      where: { workspaceId, state: { in: ["queued", "running"] } },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      select: { id: true, asked: true },
    });
    if (!row) return null;
    await tx.write(proof).backtest.updateMany({ where: { workspaceId, id: row.id }, data: { state: "running" } });
    return row;
  });
}

async function carryOut(service: Service, { id, asked }: Waiting, clock: () => Date): Promise<void> {
  const proof = authorize(service, backtestPolicy.carryOn, undefined);
  const { workspaceId } = service;
  await inTransaction(
    service,
    async (tx) => {
      const answer = await findBacktest(service, backtestInput.parse(asked), clock());
      const done = { state: "done", answer, finishedAt: clock() };
      await tx.write(proof).backtest.updateMany({ where: { workspaceId, id, state: "running" }, data: done });
    },
    longest,
  );
}

/** What is only out of reach is tried again; anything else would fail again, and keep others waiting. */
async function giveUp(service: Service, { id }: Waiting, error: unknown, now: Date): Promise<void> {
  const code: RefusalCode = error instanceof Refused ? error.code : "unexpected";
  if (code === "database_unavailable") throw error;
  log.error(withoutWords(error), "a back-test failed");
  const proof = authorize(service, backtestPolicy.carryOn, undefined);
  const { workspaceId } = service;
  await inTransaction(service, (tx) =>
    tx.write(proof).backtest.updateMany({
      where: { workspaceId, id },
      data: { state: "failed", failure: refusalSentence(code), finishedAt: now },
    }),
  );
}
