import type { Client } from "pg";
import { withClient } from "./client.ts";
import type { Secrets } from "./secrets.ts";

/** Addresses of one database: for the application (`direct` past any pooler, for LISTEN) and for its owner. */
export type DatabaseUrls = { app: string; direct: string; owner: string };

/**
 * Makes the roles of the embedded Postgres and the database `common_ground`, whatever of them is missing.
 * `app_owner` owns and migrates, `app_user` is the application; neither is a superuser or passes by row-level security.
 */
export async function prepareDatabase(superuserUrl: string, passwords: Secrets["postgres"]): Promise<DatabaseUrls> {
  await withClient(superuserUrl, async (client) => {
    for (const role of ["app_owner", "app_user"] as const) {
      const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
      const verb = rowCount === 0 ? "create" : "alter";
      const rights = "login nosuperuser nobypassrls nocreatedb nocreaterole";
      await client.query(`${verb} role ${role} ${rights} password ${client.escapeLiteral(passwords[role])}`);
    }
  });
  await createDatabase(superuserUrl, "common_ground");
  return databaseUrls(superuserUrl, "common_ground", passwords);
}

/**
 * Creates a database that `app_owner` owns and only the two roles may enter, unless it is there.
 * `template` names another one to copy, which nobody may be connected to meanwhile.
 */
export async function createDatabase(superuserUrl: string, name: string, template = "template1"): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    const database = client.escapeIdentifier(name);
    if (rowCount === 0) {
      await client.query(`create database ${database} owner app_owner template ${client.escapeIdentifier(template)}`);
    }
    await client.query(`revoke all on database ${database} from public`);
    // Imports are copied into temporary tables: COPY can't write into a table with row-level security.
    await client.query(`grant connect, temporary on database ${database} to app_owner, app_user`);
  });
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  await withClient(url.href, takeForLeakproof);
}

/**
 * Behind row-level security an index serves only operators that Postgres takes for leakproof, which it says of few. These two
 * tell nothing of the rows they meet, neither by an error nor otherwise, and with them custom fields and search have indexes.
 */
async function takeForLeakproof(client: Client): Promise<void> {
  await client.query("alter function pg_catalog.jsonb_contains(jsonb, jsonb) leakproof");
  await client.query("alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof");
}

/** How the two roles reach the database `name` of the embedded Postgres. */
export function databaseUrls(superuserUrl: string, name: string, passwords: Secrets["postgres"]): DatabaseUrls {
  const urlOf = (role: "app_owner" | "app_user") => {
    const url = new URL(superuserUrl);
    url.username = role;
    url.password = passwords[role];
    url.pathname = `/${name}`;
    return url.href;
  };
  return { app: urlOf("app_user"), direct: urlOf("app_user"), owner: urlOf("app_owner") };
}
