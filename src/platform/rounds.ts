import { ask } from "./database/pool.ts";
import { identifying } from "./database/transaction.ts";

/**
 * Ids of the workspaces that have a fact which one of the reactions, or the sealer, has not reached. For the worker, which
 * stands in no workspace: it learns where there is work, not what happened there.
 */
export async function listWorkspacesBehind(reactions: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>("SELECT app_workspaces_behind($1) AS id", [reactions]);
  return rows.map(({ id }) => id);
}

/** Ids of the workspaces in which an import waits for a worker, or was left by one, whoever has waited longest first. */
export async function listWorkspacesImporting(): Promise<string[]> {
  const rows = await identifying(
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT workspace_id AS id FROM import WHERE state IN ('queued', 'running', 'reverting')
      GROUP BY workspace_id ORDER BY min(queued_at)`,
  );
  return rows.map(({ id }) => id);
}

/** Ids of the workspaces in which a back-test waits for a worker, or was left by one, whoever has waited longest first. */
export async function listWorkspacesBacktesting(): Promise<string[]> {
  const rows = await identifying(
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT workspace_id AS id FROM backtest WHERE state IN ('queued', 'running')
      GROUP BY workspace_id ORDER BY min(asked_at)`,
  );
  return rows.map(({ id }) => id);
}

/** The last fact of a workspace: which one it is, and when it was recorded. */
type LastFact = { readonly workspaceId: string; readonly position: string; readonly recordedAt: Date };

/** The last fact of each workspace: where it is the same as before, nothing has happened since. A look at an index for each. */
export function listLastFacts(): Promise<LastFact[]> {
  return identifying(
    (db) => db.$queryRaw<LastFact[]>`
      SELECT workspace.id AS "workspaceId", last.position, last.recorded_at AS "recordedAt"
      FROM workspace CROSS JOIN LATERAL (
        SELECT xid || '.' || seq AS position, recorded_at FROM fact
        WHERE fact.workspace_id = workspace.id ORDER BY xid DESC, seq DESC LIMIT 1) AS last
      ORDER BY workspace.created_at`,
  );
}

/** Ids of the workspaces that somebody has left. */
export async function listWorkspacesLeft(): Promise<string[]> {
  const rows = await identifying(
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT workspace_id AS id FROM member WHERE deactivated_at IS NOT NULL`,
  );
  return rows.map(({ id }) => id);
}

/** Ids of the workspaces in which leads that are handed over go to Sales' people in turn. */
export async function listWorkspacesInTurn(): Promise<string[]> {
  const rows = await identifying(
    (db) => db.$queryRaw<{ id: string }[]>`SELECT workspace_id AS id FROM rotation WHERE is_on`,
  );
  return rows.map(({ id }) => id);
}

/** Ids of the workspaces in which several rows of tallies count the same. */
export async function listWorkspacesToFold(): Promise<string[]> {
  const rows = await identifying(
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT workspace_id AS id FROM lead_tally
      GROUP BY workspace_id, day, source, campaign_id, stage HAVING count(*) > 1
      UNION SELECT workspace_id FROM response_tally
      GROUP BY workspace_id, day, source, campaign_id, minutes HAVING count(*) > 1`,
  );
  return rows.map(({ id }) => id);
}

/** Ids of the workspaces in which somebody means to speak with a lead again. */
export async function listWorkspacesFollowingUp(): Promise<string[]> {
  const rows = await identifying(
    (db) => db.$queryRaw<{ id: string }[]>`SELECT DISTINCT workspace_id AS id FROM follow_up WHERE closed_at IS NULL`,
  );
  return rows.map(({ id }) => id);
}

/** Ids of the workspaces in which both teams have begun to agree on something: its days come, and have to be told. */
export async function listWorkspacesAgreeing(): Promise<string[]> {
  const rows = await identifying(
    (db) => db.$queryRaw<{ id: string }[]>`SELECT DISTINCT workspace_id AS id FROM agreement`,
  );
  return rows.map(({ id }) => id);
}
