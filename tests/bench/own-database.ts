import { applyMigrations } from "#launch/database/migrate.ts";
import { type DatabaseUrls, prepareDatabase } from "#launch/database/roles.ts";
import { requireSecrets } from "#launch/database/secrets.ts";
import { childSettings } from "#launch/processes/child-settings.ts";
import { step } from "#launch/steps.ts";
import type { Bench } from "./bar.ts";
import { startEmptyPostgres } from "./empty-postgres.ts";

/** A database made anew, and the settings of programs that work in it. */
export type OwnDatabase = { readonly urls: DatabaseUrls; readonly settings: Record<string, string> };

/** Starts a Postgres on a database made anew, migrated and ready for jobs, for programs that run behind `address`. */
export async function startOwnDatabase(
  bench: Pick<Bench, "addChild" | "closing">,
  dataDir: string,
  address = "http://127.0.0.1",
): Promise<OwnDatabase> {
  const urls = await start(bench, dataDir);
  const settings = childSettings({
    mode: "production",
    dataDir,
    address,
    database: { ...urls, appRole: "app_user", isEmbedded: true },
    authSecret: requireSecrets(dataDir).auth,
  });
  return { urls, settings };
}

function start(bench: Pick<Bench, "addChild" | "closing">, dataDir: string): Promise<DatabaseUrls> {
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
