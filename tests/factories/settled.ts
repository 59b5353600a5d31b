import { withClient } from "#launch/database/client.ts";
import { databaseUrls } from "../setup/database.ts";

/**
 * Waits until every transaction that is open now has ended. Facts settle by the oldest open transaction of the whole cluster,
 * and other test files work in it at the same time.
 */
export function untilSettled(): Promise<void> {
  return withClient(databaseUrls().superuser, async (db) => {
    const { rows } = await db.query("SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next");
    const isOver = "SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS over";
    while (!(await db.query(isOver, [rows[0]?.next])).rows[0]?.over);
  });
}
