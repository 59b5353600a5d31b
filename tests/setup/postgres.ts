import { withClient } from "#launch/database/client.ts";
import { prepareJobs } from "#launch/database/jobs.ts";
import { applyMigrations, migrationsDir } from "#launch/database/migrate.ts";
import { startPostgres } from "#launch/database/postgres.ts";
import { createDatabase, databaseUrls, prepareDatabase } from "#launch/database/roles.ts";
import { requireSecrets } from "#launch/database/secrets.ts";
import { generateClient } from "#launch/sources/build.ts";
import { fingerprint } from "#launch/sources/fingerprint.ts";
import type { TestPostgres } from "./clone.ts";

const dataDir = ".data/test";

/**
 * Starts the tests' own Postgres, or finds it running, with a template for the present migrations. It keeps running for the
 * next call; `stop` ends it, where this call started it.
 */
export async function requirePostgres(): Promise<TestPostgres & { stop(): Promise<void> }> {
  await generateClient();
  const postgres = await startPostgres({ dataDir, durable: false });
  const passwords = requireSecrets(dataDir).postgres;
  const { superuserUrl } = postgres;
  await prepareDatabase(superuserUrl, passwords);
  const template = `template_${databaseStamp()}`;
  if (!(await hasDatabase(superuserUrl, template))) {
    await createDatabase(superuserUrl, "unfinished");
    const { owner } = databaseUrls(superuserUrl, "unfinished", passwords);
    await migrate(owner);
    await withClient(superuserUrl, (client) => client.query(`ALTER DATABASE unfinished RENAME TO ${template}`));
  }
  return { superuserUrl, passwords, template, stop: () => (postgres.wasRunning ? Promise.resolve() : postgres.stop()) };
}

/** Stands for all that makes a migrated database what it is: another one, another database. */
export function databaseStamp(): string {
  return fingerprint([migrationsDir, "src/launch/database", "src/platform/queues.ts", "package-lock.json"]).slice(
    0,
    12,
  );
}

/** Brings an empty database to where the app begins to work with it. */
export async function migrate(owner: string): Promise<void> {
  await applyMigrations(owner, "app_user");
  await prepareJobs(owner, "app_user");
}

async function hasDatabase(superuserUrl: string, name: string): Promise<boolean> {
  const found = await withClient(superuserUrl, async (client) => {
    await client.query("DROP DATABASE IF EXISTS unfinished WITH (FORCE)");
    return client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  });
  return found.rowCount === 1;
}
