import { setTimeout as pause } from "node:timers/promises";
import { env } from "#platform/env.ts";
import { lastResorts } from "../processes/ending.ts";
import { signalIfAlive, untilGone } from "../processes/processes.ts";
import { say, step } from "../steps.ts";
import { checkForeignDatabase } from "./foreign-database.ts";
import { type RunningPostgres, startPostgres } from "./postgres.ts";
import { prepareDatabase } from "./roles.ts";
import type { Secrets } from "./secrets.ts";

/** A database that the application may use: addresses as in `DatabaseUrls`, the name of its role, and who runs it. */
export type Database = {
  app: string;
  direct: string;
  /** Absent only where nothing is to be migrated. */
  owner: string | undefined;
  appRole: string;
  isEmbedded: boolean;
};

/** The Postgres that DATABASE_URL names, checked, or else the embedded one, which `closing` stops again. */
export async function openDatabase(
  dataDir: string,
  secrets: Secrets,
  closing: AsyncDisposableStack,
): Promise<Database> {
  if (env.DATABASE_URL) {
    const urls = { app: env.DATABASE_URL, direct: env.DATABASE_DIRECT_URL, owner: env.DATABASE_MIGRATION_URL };
    return step("Database", async (note) => {
      const checked = await checkForeignDatabase(urls);
      note(`as ${checked.appRole}, which row-level security holds`);
      return { ...checked, isEmbedded: false };
    });
  }
  return step("Postgres", async (note) => {
    note("starting");
    const postgres = await startPostgres({ dataDir, durable: true });
    closing.defer(keepPostgres(postgres, dataDir));
    const urls = await prepareDatabase(postgres.superuserUrl, secrets.postgres);
    note(`${postgres.wasRunning ? "still running" : "started"} on port ${postgres.port}`);
    return { ...urls, appRole: "app_user", isEmbedded: true };
  });
}

/** Starts Postgres again, on the same port, whenever it ends by itself; answers how to end it for good. */
function keepPostgres(first: RunningPostgres, dataDir: string): () => Promise<void> {
  let current = first;
  let isEnding = false;
  const guard = async () => {
    for (;;) {
      await untilGone(current.process, 200);
      if (isEnding) return;
      say("  Postgres ended; it starts again.");
      try {
        current = await startPostgres({ dataDir, durable: true, port: current.port });
        if (isEnding) await current.stop();
      } catch (error) {
        say(`  ${error instanceof Error ? error.message : error}`);
        await pause(5000);
      }
    }
  };
  const guarded = guard();
  lastResorts.add(() => signalIfAlive(current.process, current.process.pid, "SIGQUIT"));
  return async () => {
    isEnding = true;
    await current.stop();
    await guarded;
  };
}
