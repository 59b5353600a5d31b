import { Client, escapeIdentifier } from "pg";
import { PgBoss } from "pg-boss";
import { queues } from "#platform/jobs.ts";

/** Makes (or brings up to date) the schema and the queues of pg-boss as the owner, and lets the app's role use them. */
export async function prepareJobs(migrationUrl: string, appRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: migrationUrl, supervise: false, schedule: false });
  await boss.start();
  for (const [queue, options] of Object.entries(queues)) await boss.createQueue(queue, options);
  await boss.stop({ graceful: false });

  const client = new Client({ connectionString: migrationUrl });
  await client.connect();
  try {
    const role = escapeIdentifier(appRole);
    await client.query(`
      GRANT USAGE ON SCHEMA pgboss TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${role}`);
  } finally {
    await client.end();
  }
}
