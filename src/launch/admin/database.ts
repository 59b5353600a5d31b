import { resolve } from "node:path";
import { env } from "#platform/env.ts";
import { CannotStart } from "../cannot-start.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { moveFactClock } from "../database/fact-clock.ts";
import { applyMigrations } from "../database/migrate.ts";
import { findPostgres } from "../database/postgres.ts";
import { databaseUrls } from "../database/roles.ts";
import { requireSecrets, type Secrets } from "../database/secrets.ts";
import { browserAddress } from "../network/address.ts";
import { childSettings } from "../processes/child-settings.ts";
import { claimOrJoin } from "../processes/claim.ts";
import { untilAnswering } from "../processes/server.ts";
import { generateClient } from "../sources/build.ts";

/**
 * Does something with the database and the settings that lead to it. Where `npm start` runs on the same data, its Postgres is
 * used; else Postgres is started for the occasion and stopped again.
 */
export async function withDatabase<T>(work: (settings: Record<string, string>) => Promise<T>): Promise<T> {
  await using closing = new AsyncDisposableStack();
  const dataDir = resolve(env.DATA_DIR);
  await generateClient();
  const claimed = env.DATABASE_URL ? null : await claimOrJoin(dataDir);
  if (claimed?.claim) closing.defer(() => claimed.claim.release());
  const address = claimed?.address ?? browserAddress(env.HOST, env.PORT);
  const secrets = requireSecrets(dataDir);
  const database = claimed?.address
    ? await joinDatabase(dataDir, claimed.address, secrets)
    : await prepareDatabase(await openDatabase(dataDir, secrets, closing));
  const settings = childSettings({ mode: "production", dataDir, address, database, authSecret: secrets.auth });
  // Awaited here, or else Postgres would be stopped under it.
  return await work({ ...settings, LOG_LEVEL: "error" });
}

/** The embedded database that another launcher keeps; its server answers once that has migrated it. */
async function joinDatabase(dataDir: string, address: string, { postgres }: Secrets): Promise<Database> {
  await untilAnswering(address);
  const running = await findPostgres(dataDir);
  if (!running) throw new CannotStart(`The database of ${address} is away just now: try again in a moment.`);
  return { ...databaseUrls(running.superuserUrl, "common_ground", postgres), appRole: "app_user", isEmbedded: true };
}

async function prepareDatabase(database: Database): Promise<Database> {
  if (database.owner) {
    await applyMigrations(database.owner, database.appRole);
    await moveFactClock(database.owner);
  }
  return database;
}
