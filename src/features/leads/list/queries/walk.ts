import type { Reads } from "#platform/database/client.ts";
import { all, type Fragment, listed, sql } from "#platform/database/fragment.ts";
import type { Condition } from "../rules/conditions.ts";
import type { Leg } from "../rules/legs.ts";
import { columnSql, conditionSql, valueSql } from "./in-sql.ts";

/** A stretch of a leg: which leads of it are wanted, after which keys, and how many. */
export type Stretch = {
  readonly leg: Leg;
  readonly conditions: readonly Condition[];
  readonly after: readonly (string | Date)[] | null;
  readonly limit: number;
};

/** So many leads are looked at along an index before the others are asked: some milliseconds. */
const furthest = 5_000;

/** The ids of leads on a leg in their order, as many as are there. */
export async function listAll(db: Reads, workspaceId: string, { leg, after, limit }: Stretch): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM lead WHERE ${onLeg(workspaceId, leg, after)} ORDER BY ${orderOf(leg)} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Those of them that meet the conditions, among the next few thousand: for what many leads have in common this finds a page at
 * once, wherever in the order it begins. For what few have in common it finds less than a page, though there may be more.
 */
export async function listNear(db: Reads, workspaceId: string, stretch: Stretch): Promise<string[]> {
  const { leg, conditions, after, limit } = stretch;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT * FROM lead WHERE ${onLeg(workspaceId, leg, after)} ORDER BY ${orderOf(leg)}
      LIMIT ${Math.max(furthest, 20 * limit)}) near
    WHERE ${all(conditions.map(conditionSql))} ORDER BY ${orderOf(leg)} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * The same among all: finds first what meets the conditions, by an index of theirs, and orders it then. OFFSET keeps the
 * planner from walking the order after all: it can't know how much custom fields have in common.
 */
export async function listRare(db: Reads, workspaceId: string, stretch: Stretch): Promise<string[]> {
  const { leg, conditions, after, limit } = stretch;
  const columns = listed([...leg.through, ...leg.keys].map(columnSql));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT ${columns} FROM lead
      WHERE ${onLeg(workspaceId, leg, after)} AND ${all(conditions.map(conditionSql))} OFFSET 0) rare
    ORDER BY ${orderOf(leg)} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

function onLeg(workspaceId: string, leg: Leg, after: Stretch["after"]): Fragment {
  return all([
    sql`workspace_id = ${workspaceId}::uuid`,
    ...leg.where.map(conditionSql),
    ...(after ? [beyond(leg, after)] : []),
  ]);
}

function beyond({ keys, isDown }: Leg, after: readonly (string | Date)[]): Fragment {
  const values = keys.map((column, index) => valueSql(column, after[index] ?? ""));
  return sql`(${listed(keys.map(columnSql))}) ${isDown ? sql`<` : sql`>`} (${listed(values)})`;
}

function orderOf({ through, keys, isDown }: Leg): Fragment {
  return listed([...through, ...keys].map((column) => sql`${columnSql(column)} ${isDown ? sql`DESC` : sql`ASC`}`));
}
