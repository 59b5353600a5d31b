import { withClient } from "#launch/database/client.ts";
import { createDatabase, databaseUrls } from "#launch/database/roles.ts";
import type { Secrets } from "#launch/database/secrets.ts";

// Nothing here reads the app's settings: test files are given theirs by what this module makes.

/** Where the tests' Postgres is and which of its databases is the migrated one that others are copied from. */
export type TestPostgres = { superuserUrl: string; passwords: Secrets["postgres"]; template: string };

/** How to reach one database in the tests' Postgres. */
export type TestDatabase = { superuser: string; owner: string; app: string };

/** Makes the database `name` anew as a copy of the template; without one, empty. */
export async function cloneDatabase(postgres: TestPostgres, name: string, template?: string): Promise<TestDatabase> {
  const { superuserUrl, passwords } = postgres;
  await dropDatabase(postgres, name);
  await createDatabase(superuserUrl, name, template);
  const { app, owner } = databaseUrls(superuserUrl, name, passwords);
  const superuser = Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href;
  return { superuser, owner, app };
}

export async function dropDatabase({ superuserUrl }: TestPostgres, name: string): Promise<void> {
  await withClient(superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
