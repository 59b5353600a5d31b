import { Client } from "pg";
import { databaseUrls } from "../setup/database.ts";

/** The superuser in a workspace ($1), past row-level security and the triggers that guard versions. */
export async function tamper(workspaceId: string, ...statements: readonly string[]) {
  const client = new Client({ connectionString: databaseUrls().superuser });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  for (const statement of statements) await client.query(statement, [workspaceId]);
  await client.end();
}
