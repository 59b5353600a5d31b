import { ask } from "../database/pool.ts";
import { type Changes, everything } from "./news.ts";

/** The topics of a fact; what its payload says is the features' business. */
export type TopicsOf = (fact: { readonly type: string; readonly payload: unknown }) => readonly string[];

/** Up to where a workspace's changes are known. */
export type Since = { readonly workspaceId: string; readonly position: bigint };

const most = 500;

/**
 * What changed in each of these workspaces from its position on, in facts and without them; everything, where that is more than
 * 500 facts. A position is the number of a transaction that may still be open: all before it have settled, so whoever goes on
 * from there meets what commits late, and what has committed since a second time.
 */
export async function listChanges(asked: readonly Since[], topicsOf: TopicsOf): Promise<Map<string, Changes>> {
  const rows = await ask<Row>("SELECT * FROM app_changes($1, $2)", [
    asked.map(({ workspaceId }) => workspaceId),
    asked.map(({ position }) => position),
  ]);
  const byWorkspace = Map.groupBy(rows, ({ workspace_id }) => workspace_id);
  return new Map([...byWorkspace].map(([workspaceId, found]) => [workspaceId, changesOf(found, topicsOf)]));
}

/** The same for one workspace. */
export async function findChanges(workspaceId: string, position: bigint, topicsOf: TopicsOf): Promise<Changes> {
  const found = await listChanges([{ workspaceId, position }], topicsOf);
  return found.get(workspaceId) ?? { position, changes: [] };
}

type Row = { readonly workspace_id: string; readonly settled_before: string } & (
  | { readonly id: null }
  | { readonly id: string; readonly type: string; readonly payload: unknown; readonly is_fact: boolean }
);

function changesOf(rows: readonly Row[], topicsOf: TopicsOf): Changes {
  const position = BigInt(rows[0]?.settled_before ?? 0);
  if (rows.length > most) return { position, changes: [{ id: `${everything}/${position}`, topics: [everything] }] };
  const found = rows.filter((row) => row.id !== null);
  const changes = found.map(({ id, is_fact, ...fact }) => ({ id, topics: is_fact ? topicsOf(fact) : [fact.type] }));
  return { position, changes };
}
