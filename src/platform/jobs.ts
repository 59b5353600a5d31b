import { setTimeout as wait } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import type { Proof } from "./authorize.ts";
import { pool } from "./database/pool.ts";
import { identifying, type Transaction } from "./database/transaction.ts";
import { log } from "./log.ts";

/** What a job carries: ids only, for news the member's. Its text is read when it runs, inside the workspace, by who may see it then. */
export type Job = { readonly workspaceId: string; readonly id: string };

const jobQueues = ["mail", "invitation", "password-reset", "departures", "tallies"] as const;
type JobQueue = (typeof jobQueues)[number];
type JobHandlers = Readonly<Record<JobQueue, (job: Job) => Promise<unknown>>>;

/**
 * Runs the jobs on the app's own connections, until `stop`, which lets a job that has begun come to its end. A handler that
 * throws is called again, later and later; see queues.ts.
 */
export async function startJobs(handlers: JobHandlers): Promise<{ stop(): Promise<void> }> {
  const boss = createBoss({ supervise: true });
  // What a job or a reaction queues goes the same way, so that one stop ends it all.
  starting = patiently(() => boss.start());
  await starting;
  // At 17 minutes past each hour, when nobody else's schedules run.
  await patiently(() => boss.schedule("housekeeping", "17 * * * *"));
  await boss.work("housekeeping", () => keepHouse());
  for (const queue of jobQueues) {
    await boss.work<Job>(queue, { localConcurrency: 4, pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const { data } of jobs) await handlers[queue](data);
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}

/** Asks once more where the database was out of reach for a moment, as it is for a busy machine: the worker doesn't end by that. */
async function patiently<Result>(ask: () => Promise<Result>, tries = 10): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (tries === 1) throw error;
    await wait(1_000);
    return patiently(ask, tries - 1);
  }
}

/** Queues a job in the open transaction: it runs once that has committed, not before `at`, and never if it doesn't. */
export async function enqueue(tx: Transaction, proof: Proof, queue: JobQueue, job: Job, at?: Date): Promise<void> {
  starting ??= createBoss({ supervise: false }).start();
  const boss = await starting.catch((error) => {
    // The database was away. Whoever comes next begins anew.
    starting = null;
    throw error;
  });
  await boss.send(queue, job, { ...(at && { startAfter: at }), db: { executeSql: tx.sql(proof) } });
}

let starting: Promise<PgBoss> | null = null;

/** Ends what queueing began, in a process that is to end by itself: its timers would keep it alive. */
export async function stopQueueing(): Promise<void> {
  const boss = await starting;
  await boss?.stop({ graceful: false });
}

/**
 * Deletes what nobody will ask for again: answers kept for repeats after a day, full allowances, old mails, links long past,
 * sessions long gone, people who left without a word, files that nobody had imported, old rows that could not land, what came of
 * webhooks a month ago, and back-tests of more than a week.
 */
export async function keepHouse() {
  await identifying(async (db) => {
    await db.$executeRaw`DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`;
    await db.$executeRaw`DELETE FROM rate_limit WHERE arrival_time < now()`;
    await db.$executeRaw`DELETE FROM mail WHERE written_at < now() - interval '30 days'`;
    await db.$executeRaw`DELETE FROM password_reset WHERE expires_at < now() - interval '1 day'`;
    await db.$executeRaw`DELETE FROM session WHERE least(ended_at, expires_at) < now() - interval '90 days'`;
    await db.$executeRaw`
      DELETE FROM import_part p USING import i
      WHERE i.workspace_id = p.workspace_id AND i.id = p.import_id AND (
        (i.state = 'uploading' AND i.created_at < now() - interval '1 day')
        OR (i.state = 'uploaded' AND i.created_at < now() - interval '30 days'))`;
    await db.$executeRaw`
      DELETE FROM import i WHERE state IN ('uploading', 'uploaded') AND created_at < now() - interval '1 day'
        AND NOT EXISTS (SELECT FROM import_part p WHERE p.workspace_id = i.workspace_id AND p.import_id = i.id)`;
    await db.$executeRaw`
      DELETE FROM import_problem p USING import i
      WHERE i.workspace_id = p.workspace_id AND i.id = p.import_id AND i.finished_at < now() - interval '90 days'`;
    await db.$executeRaw`DELETE FROM hook_delivery WHERE received_at < now() - interval '30 days'`;
    await db.$executeRaw`DELETE FROM hook_message WHERE received_at < now() - interval '30 days'`;
    await db.$executeRaw`DELETE FROM backtest WHERE asked_at < now() - interval '7 days'`;
    await db.$executeRaw`DELETE FROM presence WHERE seen_at < now() - interval '1 hour'`;
  });
}

function createBoss({ supervise }: { supervise: boolean }): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    // The owner of the database has made the schema; the app may neither create nor migrate.
    migrate: false,
    createSchema: false,
    supervise,
    schedule: supervise,
  });
  boss.on("error", (error) => log.warn({ error: error.name }, "jobs were interrupted"));
  return boss;
}
