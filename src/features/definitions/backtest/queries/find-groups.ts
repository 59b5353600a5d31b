import { z } from "zod";
import { beginOfDay } from "#platform/begin-of-day.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, listed, sql } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { mergedLeads } from "../../queries/counted-events.ts";
import type { Condition } from "../../schema/condition.ts";
import type { Group } from "../rules/patterns.ts";
import type { Span } from "../rules/spans.ts";
import { wordNames } from "./held-in-sql.ts";
import { arrivals, kept, moments } from "./moments-in-sql.ts";
import { storiesOf } from "./story-in-sql.ts";

/** What is asked of all leads of a population, and by which spans of days they are told apart. */
export type Looked = {
  readonly conditions: readonly Condition[];
  readonly ground: Ground;
  readonly spans: readonly Span[];
};

type Row = Omit<Group, "masks"> & { readonly masks: string };

/**
 * All leads are counted by what held when they came in, in one pass that Postgres shares out; the few of whom a story tells are
 * taken from that count again and counted by all their moments. Grouping sets, and whatever reads a common table, would keep
 * Postgres from sharing it out.
 */
export async function findGroups(db: Reads, looked: Looked): Promise<Group[]> {
  const { asMask, keys, arrived, told, stories } = partsOf(looked);
  const words = listed([...wordNames(looked.conditions), keys]);
  const rows = await db.$queryRaw<Row[]>`
    ${stories}
    SELECT masks, outcome, verdict, span, is_late AS "isLate", sum(leads)::int AS leads FROM (
      SELECT ARRAY[${asMask}]::text AS masks, ${keys}, count(*) AS leads FROM (${arrived}) AS arrived GROUP BY ${words}
      UNION ALL
      SELECT ARRAY[${asMask}]::text, ${keys}, -count(*)
      FROM (${arrived}) AS arrived WHERE id IN (SELECT lead_id FROM story) GROUP BY ${words}
      UNION ALL
      SELECT masks, ${keys}, count(*) FROM (${told}) AS told GROUP BY masks, ${keys}) AS counted
    GROUP BY masks, ${keys} HAVING sum(leads) <> 0`;
  return rows.map((row) => ({ ...row, masks: masksIn(row.masks) }));
}

/** The ids of the leads in some groups, the newest first, at most so many. */
export async function listInGroups(
  db: Reads,
  looked: Looked,
  groups: readonly Group[],
  most: number,
): Promise<string[]> {
  const { asMask, keys, arrived, told, stories } = partsOf(looked);
  const rows = await db.$queryRaw<{ id: string }[]>`
    ${stories}
    SELECT id::text FROM (
      SELECT id, created_at, ARRAY[${asMask}]::text AS masks, ${keys} FROM (${arrived}) AS arrived
      WHERE id NOT IN (SELECT lead_id FROM story)
      UNION ALL
      SELECT id, created_at, masks, ${keys} FROM (${told}) AS told) AS lead
    WHERE concat_ws(' ', masks, outcome, verdict, span, is_late) = ANY(${groups.map(nameOf)}::text[])
    ORDER BY created_at DESC, id DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

type Pieces = Readonly<Record<"asMask" | "keys" | "arrived" | "told" | "stories", Fragment>>;

function partsOf({ conditions, ground, spans }: Looked): Pieces {
  const begins = spans.slice(1).map(({ from }) => beginOfDay(ground.timeZone, from));
  const asMask = sql`ARRAY[${listed(wordNames(conditions))}]`;
  const keys = listed(kept);
  return {
    asMask,
    keys,
    arrived: arrivals(conditions, ground, begins),
    told: sql`
      SELECT id, created_at, array_agg(DISTINCT ${asMask})::text AS masks, ${keys}
      FROM (${moments(conditions, ground, begins)}) AS moment GROUP BY id, created_at, ${keys}`,
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
