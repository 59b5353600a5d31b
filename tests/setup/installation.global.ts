import { existsSync, globSync, renameSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { startPostgres } from "#launch/database/postgres.ts";
import { prepareDatabase } from "#launch/database/roles.ts";
import { requireSecrets } from "#launch/database/secrets.ts";
import { databaseStamp, migrate } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    migratedDir: string;
  }
}

/** Before the first start: the data directory of an installation that was migrated and never used, to be copied. */
export default async function setUp(project: TestProject) {
  const path = `.data/test/migrated-${databaseStamp()}`;
  if (!existsSync(path)) await lay(path);
  project.provide("migratedDir", path);
}

/** Beside its place first: what an interrupted attempt leaves never passes for a whole one. */
async function lay(path: string): Promise<void> {
  for (const former of globSync(".data/test/migrated-*")) rmSync(former, { recursive: true });
  const unfinished = `${path}-unfinished`;
  const postgres = await startPostgres({ dataDir: unfinished, durable: false });
  try {
    const { owner } = await prepareDatabase(postgres.superuserUrl, requireSecrets(unfinished).postgres);
    await migrate(owner);
  } finally {
    await postgres.stop();
  }
  renameSync(unfinished, path);
}
