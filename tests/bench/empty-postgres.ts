import { withClient } from "#launch/database/client.ts";
import { type RunningPostgres, startPostgres } from "#launch/database/postgres.ts";
import { lastResorts } from "#launch/processes/ending.ts";
import { signalIfAlive } from "#launch/processes/processes.ts";
import type { Bench } from "./bar.ts";

/**
 * Starts a Postgres on the files in `dataDir`, without the database that an earlier bench, perhaps of another version, left
 * there. As durable as the application's own: what is measured is what people get.
 */
export async function startEmptyPostgres(
  { closing, addChild }: Pick<Bench, "addChild" | "closing">,
  dataDir: string,
): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir, durable: true });
  addChild(postgres.process.pid);
  closing.defer(postgres.stop);
  lastResorts.add(() => signalIfAlive(postgres.process, postgres.process.pid, "SIGQUIT"));
  await withClient(postgres.superuserUrl, (client) =>
    client.query("drop database if exists common_ground with (force)"),
  );
  return postgres;
}
