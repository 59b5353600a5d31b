import { applyMigrations } from "#launch/database/migrate.ts";
import { type DatabaseUrls, prepareDatabase } from "#launch/database/roles.ts";
import { requireSecrets } from "#launch/database/secrets.ts";
import { step } from "#launch/steps.ts";
import type { Bench } from "./bar.ts";
import { startEmptyPostgres } from "./empty-postgres.ts";

/** Starts a Postgres on a database made anew, migrated and ready for jobs. */
export function startOwnDatabase(bench: Pick<Bench, "addChild" | "closing">, dataDir: string): Promise<DatabaseUrls> {
  return step("Postgres", async (note) => {
    note("starting");
    const postgres = await startEmptyPostgres(bench, dataDir);
    const urls = await prepareDatabase(postgres.superuserUrl, requireSecrets(dataDir).postgres);
    await applyMigrations(urls.owner, "app_user");
    // Imports the Prisma client, which a fresh clone has only once it is built.
    const { prepareJobs } = await import("#launch/database/jobs.ts");
    await prepareJobs(urls.owner, "app_user");
    note(`started on port ${postgres.port}`);
    return urls;
  });
}
