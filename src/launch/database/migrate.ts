import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { CannotStart } from "../cannot-start.ts";
import { withClient } from "./client.ts";
import { grantByPolicies } from "./grants.ts";
import { type Migration, pendingMigrations, type RecordedMigration, recordedMigration } from "./migration-history.ts";

/** Where migrations lie, each in a folder `<timestamp>_<name>`. */
export const migrationsDir = "prisma/migrations";

// The number that Prisma's own `migrate` locks, so that it and this never run at the same time.
const migrationLock = 72_707_369;

// Exactly Prisma's table, so that its `migrate` stays usable on this database.
const createHistory = `create table if not exists _prisma_migrations (
  id                  varchar(36) primary key not null,
  checksum            varchar(64) not null,
  finished_at         timestamptz,
  migration_name      varchar(255) not null,
  logs                text,
  rolled_back_at      timestamptz,
  started_at          timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Applies the migrations that the database lacks, each in one transaction, and then grants the application's role what
 * the policies allow. Answers the names of those applied now, oldest first; who calls at the same time waits, then finds
 * nothing to do. Refuses a database with another history and a migration that fails, of which nothing stays behind.
 */
export async function applyMigrations(migrationUrl: string, appRole: string): Promise<string[]> {
  return withClient(migrationUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query(createHistory);
    const pending = pendingMigrations(readMigrations(), await listRecorded(client));
    for (const migration of pending) await applyMigration(client, migration);
    await grantByPolicies(client, appRole);
    return pending.map(({ name }) => name);
  });
}

/**
 * The names of the migrations that the database lacks, oldest first. Changes nothing, so the application's role will do;
 * a role that may not read the history finds all of them lacking. Refuses as `applyMigrations` does.
 */
export async function listPendingMigrations(url: string): Promise<string[]> {
  const recorded = await withClient(url, listRecorded).catch((error: unknown) => {
    const isHidden = error instanceof pg.DatabaseError && (error.code === "42P01" || error.code === "42501");
    if (isHidden) return [];
    throw error;
  });
  return pendingMigrations(readMigrations(), recorded).map(({ name }) => name);
}

async function listRecorded(client: pg.Client): Promise<RecordedMigration[]> {
  const { rows } = await client.query(`
    select migration_name as name, checksum, finished_at is not null as "isFinished"
    from _prisma_migrations where rolled_back_at is null order by started_at`);
  return recordedMigration.array().parse(rows);
}

function readMigrations(): Migration[] {
  const entries = readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  return names.map((name) => {
    const sql = readFileSync(`${migrationsDir}/${name}/migration.sql`, "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

async function applyMigration(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  await client.query(sql).catch((cause: pg.DatabaseError) => {
    const line = sql.slice(0, Number(cause.position ?? 0)).split("\n").length;
    const place = cause.position ? ` in line ${line}` : "";
    throw new CannotStart(`The migration ${name} failed${place} and was taken back: ${cause.message}.`, { cause });
  });
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
  await client.query("commit");
}
