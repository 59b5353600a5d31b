import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotStart } from "./cannot-start.ts";
import { applyMigrations, migrationsDir } from "./database/migrate.ts";
import { startPostgres } from "./database/postgres.ts";
import { prepareDatabase } from "./database/roles.ts";
import { findDrift } from "./database/schema-engine.ts";
import { requireSecrets } from "./database/secrets.ts";
import { ending, listenForEnd } from "./processes/ending.ts";
import { say, step } from "./steps.ts";

// `npm run migration -- add_teams`: writes the migration that leads from the ones before to the Prisma models.

listenForEnd();
try {
  await createMigration(process.argv[2] ?? "");
} catch (error) {
  if (!ending.aborted && !(error instanceof CannotStart)) throw error;
  if (error instanceof CannotStart) say(`\n  ${error.message}\n`);
  process.exitCode = 1;
}

async function createMigration(name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new CannotStart("Say what the migration does in small letters: npm run migration -- add_teams");
  }
  const sql = await findNewSql();
  const timestamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const path = `${migrationsDir}/${timestamp}_${name}/migration.sql`;
  await mkdir(join(path, ".."));
  await writeFile(path, sql || "-- The Prisma models ask for no change: here is room for what only SQL can say.\n");
  say(`\n  Read and complete ${path}: checks, policies and functions are written by hand.\n`);
}

/** What the models say and the migrations don't, found in a database made from nothing. */
async function findNewSql(): Promise<string> {
  await using closing = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), "common-ground-"));
  closing.defer(() => rm(dataDir, { recursive: true }));
  const postgres = await step("Postgres", () => startPostgres({ dataDir, durable: false }));
  closing.defer(() => postgres.stop());
  // Awaited here, or else Postgres would be stopped under it.
  return await step("Migration", async (note) => {
    const { owner } = await prepareDatabase(postgres.superuserUrl, requireSecrets(dataDir).postgres);
    await applyMigrations(owner, "app_user");
    const sql = await findDrift(owner);
    note(sql ? "the models ask for a change" : "the models ask for no change");
    return sql;
  });
}
