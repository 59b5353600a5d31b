import { ask } from "./database/pool.ts";

/**
 * Ids of the workspaces that have a fact which one of the reactions, or the sealer, has not reached. For the worker, which
 * stands in no workspace: it learns where there is work, not what happened there.
 */
export async function listWorkspacesBehind(reactions: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>("SELECT app_workspaces_behind($1) AS id", [reactions]);
  return rows.map(({ id }) => id);
}
