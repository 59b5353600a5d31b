import { z } from "zod";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, listed, sql } from "#platform/database/fragment.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { mergedLeads } from "../../queries/counted-events.ts";
import type { Group } from "../rules/patterns.ts";
import { wordNames } from "./held-in-sql.ts";
import { arrivals, kept, type Looked, moments } from "./moments-in-sql.ts";
import { storiesOf } from "./story-in-sql.ts";

type Row = Omit<Group, "masks"> & { readonly masks: string };

/**
 * Counts the leads of a population. All of them by what held when they came in, in one pass that Postgres shares out; the few who
 * have a story are taken from that count again and counted by all their moments. Grouping sets, and whatever reads a common table,
 * would keep Postgres from sharing it out.
 */
export async function findGroups(db: Reads, looked: Looked): Promise<Group[]> {
  const { asMask, keys, told, stories } = piecesOf(looked);
  const words = listed([...wordNames(looked.conditions), keys]);
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<Row[]>`
    ${stories}
    SELECT masks, outcome, verdict, span, is_late AS "isLate", sum(leads)::int AS leads FROM (
      SELECT ARRAY[${asMask}]::text AS masks, ${keys}, count(*) AS leads
      FROM (${arrivals(looked, everyone(looked))}) AS arrived GROUP BY ${words}
      UNION ALL
      SELECT ARRAY[${asMask}]::text, ${keys}, -count(*) FROM (${arrivals(looked, sql`story AS lead`)}) AS arrived GROUP BY ${words}
      UNION ALL
      SELECT masks, ${keys}, count(*) FROM (${told}) AS told GROUP BY masks, ${keys}) AS counted
    GROUP BY masks, ${keys} HAVING sum(leads) <> 0`,
  );
  return rows.map((row) => ({ ...row, masks: masksIn(row.masks) }));
}

/** The ids of the leads in some groups, the newest first, at most so many. */
export async function listInGroups(
  db: Reads,
  looked: Looked,
  groups: readonly Group[],
  most: number,
): Promise<string[]> {
  const { asMask, keys, told, stories } = piecesOf(looked);
  const arrived = arrivals(looked, everyone(looked));
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<{ id: string }[]>`
    ${stories}
    SELECT id::text FROM (
      SELECT id, created_at, ARRAY[${asMask}]::text AS masks, ${keys} FROM (${arrived}) AS arrived
      WHERE id NOT IN (SELECT id FROM story)
      UNION ALL
      SELECT id, created_at, masks, ${keys} FROM (${told}) AS told) AS lead
    WHERE concat_ws(' ', masks, outcome, verdict, span, is_late) = ANY(${groups.map(nameOf)}::text[])
    ORDER BY created_at DESC, id DESC LIMIT ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Nothing is known beforehand of how many leads have a story, and loops within loops would take hours should they be many. */
async function joiningByHash<Rows>(db: Reads, ask: () => Promise<Rows>): Promise<Rows> {
  await db.$queryRaw`SELECT set_config('enable_nestloop', 'off', true)`;
  const rows = await ask();
  await db.$queryRaw`SELECT set_config('enable_nestloop', 'on', true)`;
  return rows;
}

const everyone = ({ ground }: Looked) => sql`lead WHERE ${isInPopulation(ground)}`;

type Pieces = Readonly<Record<"asMask" | "keys" | "told" | "stories", Fragment>>;

function piecesOf(looked: Looked): Pieces {
  const { conditions, ground } = looked;
  const asMask = sql`ARRAY[${listed(wordNames(conditions))}]`;
  const keys = listed(kept);
  return {
    asMask,
    keys,
    told: sql`
      SELECT id, created_at, array_agg(DISTINCT ${asMask})::text AS masks, ${keys}
      FROM (${moments(looked)}) AS moment GROUP BY id, created_at, ${keys}`,
    stories: sql`
      WITH RECURSIVE merged (id, kept_id) AS (${mergedLeads(ground.workspaceId)}),
      story AS MATERIALIZED (${storiesOf(conditions, ground)})`,
  };
}

const written = z.array(z.array(z.int()));

/** Postgres writes lists in braces. */
function masksIn(text: string): Group["masks"] {
  return written.parse(JSON.parse(text.replaceAll("{", "[").replaceAll("}", "]")));
}

/** A group as the database has it. */
function nameOf({ masks, outcome, verdict, span, isLate }: Group): string {
  const text = JSON.stringify(masks).replaceAll("[", "{").replaceAll("]", "}");
  return [text, outcome, verdict, span, isLate ? "t" : "f"].join(" ");
}
