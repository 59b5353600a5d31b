import { escapeIdentifier } from "pg";
import { PgBoss } from "pg-boss";
import { queues } from "#platform/queues.ts";
import { withClient } from "./client.ts";

/** Makes (or brings up to date) the schema and the queues of pg-boss as the owner, and lets the app's role use them. */
export async function prepareJobs(migrationUrl: string, appRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: migrationUrl, supervise: false, schedule: false });
  await boss.start();
  for (const [queue, options] of Object.entries(queues)) await boss.createQueue(queue, options);
  await boss.stop({ graceful: false });

  const role = escapeIdentifier(appRole);
  const grants = `
    GRANT USAGE ON SCHEMA pgboss TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${role}`;
  await withClient(migrationUrl, (client) => client.query(grants));
}
