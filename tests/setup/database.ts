import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { cloneDatabase, dropDatabase, type TestDatabase } from "./clone.ts";

/** How to reach the database that this test file works on, by role. */
export function databaseUrls(): TestDatabase {
  const urls: TestDatabase = JSON.parse(process.env.TEST_DATABASE ?? "{}");
  return urls;
}

/** An empty database for one test, without any migration; `drop` takes it away again. */
export async function createScratchDatabase(): Promise<TestDatabase & { drop(): Promise<void> }> {
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  const postgres = inject("postgres");
  return { ...(await cloneDatabase(postgres, name)), drop: () => dropDatabase(postgres, name) };
}
