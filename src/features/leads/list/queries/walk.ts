import type { Reads } from "#platform/database/client.ts";
import { all, type Fragment, listed, sql, unionOf } from "#platform/database/fragment.ts";
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

/** Leads on a leg in their order, as many as are there. */
export async function listAll(db: Reads, workspaceId: string, { leg, after, limit }: Stretch): Promise<Found[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM lead WHERE ${onLeg(workspaceId, leg, after)} ORDER BY ${orderOf(leg)} LIMIT ${limit}`;
  return rows.map(({ id }) => ({ id, leg }));
}

/**
 * Those of them that meet the conditions, among the next few thousand: for what many leads have in common this finds a page at
 * once, wherever in the order it begins. For what few have in common it finds less than a page, though there may be more.
 */
export async function listNear(db: Reads, workspaceId: string, stretch: Stretch): Promise<Found[]> {
  const { leg, conditions, after, limit } = stretch;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT * FROM lead WHERE ${onLeg(workspaceId, leg, after)} ORDER BY ${orderOf(leg)}
      LIMIT ${Math.max(furthest, 20 * limit)}) near
    WHERE ${all(conditions.map(conditionSql))} ORDER BY ${orderOf(leg)} LIMIT ${limit}`;
  return rows.map(({ id }) => ({ id, leg }));
}

/** Legs one after the other, begun on the first of them after some keys. */
export type Legs = Omit<Stretch, "leg"> & { readonly legs: readonly Leg[] };

/**
 * The same among all that are left, on several legs: finds first what meets the conditions, by an index of theirs, and orders
 * that then. Left to itself the planner would walk the order after all: it can't know how much custom fields have in common.
 */
export async function listRare(
  db: Reads,
  workspaceId: string,
  { legs, conditions, after, limit }: Legs,
): Promise<Found[]> {
  const rows = await db.$queryRaw<{ id: string; leg: number }[]>`
    WITH rare AS MATERIALIZED (
      SELECT ${listed(ordering.map(columnSql))} FROM lead
      WHERE ${inWorkspace(workspaceId)} AND ${all(conditions.map(conditionSql))})
    ${unionOf(legs.map((leg, index) => rareOn(leg, index, index === 0 ? after : null, limit)))}
    ORDER BY leg, place LIMIT ${limit}`;
  return rows.flatMap(({ id, leg }) => legs.slice(leg, leg + 1).map((each) => ({ id, leg: each })));
}

/** A lead's id and where it stands. */
export type Found = { readonly id: string; readonly leg: Leg };

/** All that legs are made of. */
const ordering = [
  "id",
  "nameKey",
  "companyKey",
  "stage",
  "source",
  "owner",
  "campaign",
  "created",
  "handedOff",
  "points",
] as const;

function rareOn(leg: Leg, index: number, after: Stretch["after"], limit: number): Fragment {
  return sql`
    SELECT id, ${index}::int AS leg, row_number() OVER (ORDER BY ${orderOf(leg)}) AS place
    FROM (SELECT * FROM rare WHERE ${all(along(leg, after))} ORDER BY ${orderOf(leg)} LIMIT ${limit}) leads`;
}

function onLeg(workspaceId: string, leg: Leg, after: Stretch["after"]): Fragment {
  return all([inWorkspace(workspaceId), ...along(leg, after)]);
}

/** Who was merged is told of with another lead, and in no list. */
function inWorkspace(workspaceId: string): Fragment {
  return sql`workspace_id = ${workspaceId}::uuid AND merged_into_id IS NULL`;
}

function along(leg: Leg, after: Stretch["after"]): Fragment[] {
  if (!after) return leg.where.map(conditionSql);
  return [...leg.where.flatMap((condition) => stillToSay(leg, condition)).map(conditionSql), beyond(leg, after)];
}

/** A bound that the place on the leg implies is left out: else the index might be walked from that bound instead of the place. */
function stillToSay({ keys: [first], isDown }: Leg, condition: Condition): Condition[] {
  if (condition.test === "isNotEmpty" && condition.column === first && !isDown) return [];
  if (condition.test !== "isWithin" || condition.column !== first) return [condition];
  return [isDown ? { ...condition, until: null } : { ...condition, since: null }];
}

function beyond({ keys, isDown }: Leg, after: readonly (string | Date)[]): Fragment {
  const values = keys.map((column, index) => valueSql(column, after[index] ?? ""));
  return sql`(${listed(keys.map(columnSql))}) ${isDown ? sql`<` : sql`>`} (${listed(values)})`;
}

function orderOf({ through, keys, isDown }: Leg): Fragment {
  return listed([...through, ...keys].map((column) => sql`${columnSql(column)} ${isDown ? sql`DESC` : sql`ASC`}`));
}
