import { readdir } from "node:fs/promises";
import { pool } from "./database/pool.ts";
import { log } from "./log.ts";

type Check = "ok" | "unavailable";

/**
 * Whether the database answers, whether every migration that this version brings is applied, and whether a worker listens.
 */
export async function readiness(): Promise<{ database: Check; migrations: Check; jobs: Check }> {
  try {
    const { rows } = await pool.query<{ migrated: boolean; working: boolean }>(
      `SELECT (SELECT count(*) FROM _prisma_migrations
               WHERE finished_at IS NOT NULL AND migration_name = ANY($1)) = cardinality($1::text[]) AS migrated,
              EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'common-ground worker'
                      AND datname = current_database()) AS working`,
      [await migrationNames],
    );
    return { database: "ok", migrations: check(rows[0]?.migrated), jobs: check(rows[0]?.working) };
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : "unknown" }, "not ready");
    return { database: "unavailable", migrations: "unavailable", jobs: "unavailable" };
  }
}

const migrationNames = readdir("prisma/migrations", { withFileTypes: true }).then((entries) =>
  entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
);

function check(isFine: boolean | undefined): Check {
  return isFine ? "ok" : "unavailable";
}
