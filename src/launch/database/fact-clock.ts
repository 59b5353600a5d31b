import { withClient } from "./client.ts";

/**
 * Moves the clock of facts, if need be, so that whatever is recorded from now on comes after all facts that are there: a dump
 * may have brought them from a cluster that had counted further. Call it as the owner, before anything records.
 */
export async function moveFactClock(migrationUrl: string): Promise<void> {
  await withClient(migrationUrl, async (client) => {
    await client.query("begin");
    await client.query("select set_config('app.identifying', 'on', true)");
    // One statement: its snapshot is older than its own transaction id, so a running cluster never seems to be behind.
    await client.query(`
      update fact_clock set xid_offset = newest.xid + 1 - pg_current_xact_id()::text::bigint
      from (
        select max(last.xid) as xid from workspace
        cross join lateral (select xid from fact where workspace_id = workspace.id order by xid desc, seq desc limit 1) last
      ) newest
      where newest.xid >= pg_current_xact_id()::text::bigint + xid_offset`);
    await client.query("commit");
  });
}
