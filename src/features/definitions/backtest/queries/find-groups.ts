import { z } from "zod";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, listed, sql } from "#platform/database/fragment.ts";
import { joiningByHash } from "#platform/database/joining-by-hash.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { mergedLeads } from "../../queries/counted-events.ts";
import type { Mask } from "../rules/masks.ts";
import type { Group } from "../rules/patterns.ts";
import { wordNames } from "./held-in-sql.ts";
import { arrivals, type Looked, moments } from "./moments-in-sql.ts";
import { storiesOf } from "./story-in-sql.ts";

type Row = Omit<Group, "masks"> & { readonly masks: string };

/**
 * Counts the leads of a population, span by span. All of them by what held when they came in, in one pass that Postgres shares out;
 * the few who have a story are taken from that count again and counted by all their moments, so that what is alike comes up to three
 * times. Grouping sets, and whatever reads a common table, would keep Postgres from sharing it out.
 */
export async function findGroups(db: Reads, looked: Looked): Promise<Group[]> {
  const { stories, arrived, gone, told } = piecesOf(looked);
  const counts = (sign: Fragment) =>
    listed(
      Array.from(
        { length: looked.begins.length + 1 },
        (_, span) => sql`${sign} * count(*) FILTER (WHERE span = ${span}::int)`,
      ),
    );
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<Row[]>`
      ${stories}
      SELECT ARRAY[key[2:]]::text AS masks, key[1] AS fate, ARRAY[${counts(sql`1`)}]::int[] AS leads FROM (${arrived}) AS arrived GROUP BY key
      UNION ALL
      SELECT ARRAY[key[2:]]::text, key[1], ARRAY[${counts(sql`-1`)}]::int[] FROM (${gone}) AS gone GROUP BY key
      UNION ALL
      SELECT masks, fate, ARRAY[${counts(sql`1`)}]::int[] FROM (${told}) AS told GROUP BY masks, fate`,
  );
  // What held is the same of many groups: read once, and one object, by which it is known again.
  const read = new Map<string, Group["masks"]>();
  return rows.map(({ masks: text, ...row }) => {
    const masks = read.get(text) ?? masksIn(text);
    read.set(text, masks);
    return { ...row, masks };
  });
}

/** The ids of the leads in some spans of some groups, the newest first, at most so many. */
export async function listInGroups(
  db: Reads,
  looked: Looked,
  picked: readonly (Pick<Group, "masks" | "fate"> & { readonly span: number })[],
  most: number,
): Promise<string[]> {
  const { stories, arrived, told } = piecesOf(looked);
  const names = picked.map(({ masks, fate, span }) => `${inBraces(masks)} ${fate} ${span}`);
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<{ id: string }[]>`
      ${stories}
      SELECT id::text FROM (
        SELECT id, created_at, ARRAY[key[2:]]::text AS masks, key[1] AS fate, span FROM (${arrived}) AS arrived
        WHERE id NOT IN (SELECT id FROM story)
        UNION ALL
        SELECT id, created_at, masks, fate, span FROM (${told}) AS told) AS lead
      WHERE concat_ws(' ', masks, fate, span) = ANY(${names}::text[])
      ORDER BY created_at DESC, id DESC LIMIT ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Leads of one source, whatever its case, of whom the same held and became. */
export type SourceGroup = Pick<Group, "masks" | "fate"> & { readonly source: string | null; readonly leads: number };

/** Counts the leads of some fates by their source. */
export async function findGroupsBySource(db: Reads, looked: Looked, fates: readonly number[]): Promise<SourceGroup[]> {
  const { stories, arrived, told } = piecesOf(looked);
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<(Omit<SourceGroup, "masks"> & { readonly masks: string })[]>`
      ${stories}
      SELECT masks, fate, min(lead.source) AS source, count(*)::int AS leads FROM (
        SELECT id, ARRAY[key[2:]]::text AS masks, key[1] AS fate FROM (${arrived}) AS arrived WHERE id NOT IN (SELECT id FROM story)
        UNION ALL
        SELECT id, masks, fate FROM (${told}) AS told) AS judged
      JOIN lead ON lead.workspace_id = ${looked.ground.workspaceId}::uuid AND lead.id = judged.id
      WHERE fate = ANY(${fates}::int[]) GROUP BY masks, fate, folded(lead.source)`,
  );
  return rows.map(({ masks, ...row }) => ({ ...row, masks: masksIn(masks) }));
}

type Pieces = Readonly<Record<"stories" | "arrived" | "gone" | "told", Fragment>>;

function piecesOf(looked: Looked): Pieces {
  const { conditions, ground } = looked;
  const words = listed(wordNames(conditions));
  return {
    stories: sql`
      WITH RECURSIVE merged (id, kept_id) AS (${mergedLeads(ground.workspaceId)}),
      story AS MATERIALIZED (${storiesOf(conditions, ground)})`,
    arrived: byKey(words, arrivals(looked, sql`lead WHERE ${isInPopulation(ground)}`)),
    gone: byKey(words, arrivals(looked, sql`story AS lead`)),
    told: sql`
      SELECT id, created_at, fate, span, array_agg(DISTINCT ARRAY[${words}])::text AS masks
      FROM (${moments(looked)}) AS moment GROUP BY id, created_at, fate, span`,
  };
}

/**
 * By one key, of which Postgres expects few different ones behind OFFSET: of several it would expect as many as there are leads, and
 * sort them all instead of letting each worker count its own.
 */
function byKey(words: Fragment, rows: Fragment): Fragment {
  return sql`SELECT id, created_at, span, ARRAY[fate, ${words}] AS key FROM (${rows}) AS row OFFSET '0'`;
}

const written = z.array(z.array(z.int()));

/** Postgres writes lists in braces. */
function masksIn(text: string): readonly Mask[] {
  return written.parse(JSON.parse(text.replaceAll("{", "[").replaceAll("}", "]")));
}

function inBraces(masks: readonly Mask[]): string {
  return JSON.stringify(masks).replaceAll("[", "{").replaceAll("]", "}");
}
