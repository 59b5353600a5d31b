import { PgBoss } from "pg-boss";
import { pool } from "./database/pool.ts";
import { identifying } from "./database/transaction.ts";
import { log } from "./log.ts";

/** Schedules, by queue: what runs when (cron, UTC). `npm start` makes the queues as the owner of the database. */
export const schedules = { housekeeping: "17 * * * *" } as const;

/** Runs the schedules on the app's own connections, until `stop`, which lets a job that has begun come to its end. */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    // The owner of the database has made the schema; the app may neither create nor migrate.
    migrate: false,
    createSchema: false,
  });
  boss.on("error", (error) => log.warn({ error: error.name }, "jobs were interrupted"));
  await boss.start();
  for (const [queue, cron] of Object.entries(schedules)) await boss.schedule(queue, cron);
  await boss.work("housekeeping", () => keepHouse());
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}

/** Deletes what nobody will ask for again: answers kept for repeats after a day, full allowances, sessions long gone. */
export async function keepHouse() {
  await identifying(async (db) => {
    await db.$executeRaw`DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`;
    await db.$executeRaw`DELETE FROM rate_limit WHERE arrival_time < now()`;
    await db.$executeRaw`DELETE FROM session WHERE least(ended_at, expires_at) < now() - interval '90 days'`;
  });
}
