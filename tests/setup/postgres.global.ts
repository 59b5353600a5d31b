import type { TestProject } from "vitest/node";
import type { TestPostgres } from "./clone.ts";
import { requirePostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** Before the first test that needs a database: the tests' Postgres. */
export default async function setUp(project: TestProject) {
  const { stop, ...postgres } = await requirePostgres();
  project.provide("postgres", postgres);
  return stop;
}
