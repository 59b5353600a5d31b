import { z } from "zod";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, listed, sql, unionOf } from "#platform/database/fragment.ts";
import { joiningByHash } from "#platform/database/planner.ts";
import { Refused } from "#platform/refusals.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { mergedLeads } from "../../queries/counted-events.ts";
import type { SourceGroup } from "../rules/by-source.ts";
import type { Mask } from "../rules/masks.ts";
import type { Group } from "../rules/patterns.ts";
import { wordNames } from "./held-in-sql.ts";
import { arrivals, moments, type ScanPlan } from "./moments-in-sql.ts";
import { storiesOf } from "./story-in-sql.ts";

type Row = Omit<Group, "masks"> & { readonly masks: string };

/** More kinds of leads than these, such as many rules that have nothing to do with each other make, no figures are made of. */
const mostGroups = 250_000;

/**
 * Counts the leads of a population, span by span. All of them by what held when they came in, in one pass that Postgres shares out;
 * the few who have a story are taken from that count again and counted by all their moments, so that what is alike comes up to three
 * times. Grouping sets, and whatever reads a common table, would keep Postgres from sharing it out. Throws `Refused("too_many_kinds")`
 * where leads differ in too many ways.
 */
export async function findGroups(db: Reads, plan: ScanPlan): Promise<Group[]> {
  const { stories, arrived, gone, told } = piecesOf(plan);
  const more = bySpan(plan, sql`1`);
  const fewer = bySpan(plan, sql`-1`);
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<Row[]>`
      ${stories}
      ${unionOf([
        sql`SELECT ${masksOfKey} AS masks, ${fateOfKey} AS fate, ${more} AS leads FROM (${arrived}) AS arrived GROUP BY key`,
        sql`SELECT ${masksOfKey}, ${fateOfKey}, ${fewer} FROM (${gone}) AS gone GROUP BY key`,
        sql`SELECT masks, fate, ${more} FROM (${told}) AS told GROUP BY masks, fate`,
      ])}
      LIMIT ${mostGroups + 1}`,
  );
  if (rows.length > mostGroups) throw new Refused("too_many_kinds");
  return groupsIn(rows);
}

/** How many rows there are in each span, or how many fewer. */
function bySpan({ begins }: ScanPlan, sign: Fragment): Fragment {
  const spans = Array.from({ length: begins.length + 1 }, (_, span) => span);
  const counts = spans.map((span) => sql`${sign} * count(*) FILTER (WHERE span = ${span}::int)`);
  return sql`ARRAY[${listed(counts)}]::int[]`;
}

/** What held is the same of many groups: read once, and one object, by which it is known again. */
function groupsIn(rows: readonly Row[]): Group[] {
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
  plan: ScanPlan,
  picked: readonly (Pick<Group, "masks" | "fate"> & { readonly span: number })[],
  most: number,
): Promise<string[]> {
  const { stories, arrived, told } = piecesOf(plan);
  const names = picked.map(({ masks, fate, span }) => `${inBraces(masks)} ${fate} ${span}`);
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<{ id: string }[]>`
      ${stories}
      SELECT id::text FROM (
        SELECT id, created_at, ${masksOfKey} AS masks, ${fateOfKey} AS fate, span FROM (${arrived}) AS arrived
        WHERE id NOT IN (SELECT id FROM story)
        UNION ALL
        SELECT id, created_at, masks, fate, span FROM (${told}) AS told) AS lead
      WHERE concat_ws(' ', masks, fate, span) = ANY(${names}::text[])
      ORDER BY created_at DESC, id DESC LIMIT ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** Counts the leads of some fates by their source. */
export async function findGroupsBySource(db: Reads, plan: ScanPlan, fates: readonly number[]): Promise<SourceGroup[]> {
  const { stories, arrived, told } = piecesOf(plan);
  const rows = await joiningByHash(
    db,
    () => db.$queryRaw<(Omit<SourceGroup, "masks"> & { readonly masks: string })[]>`
      ${stories}
      SELECT masks, fate, min(lead.source) AS source, count(*)::int AS leads FROM (
        SELECT id, ARRAY[key[2:]]::text AS masks, key[1] AS fate FROM (${arrived}) AS arrived WHERE id NOT IN (SELECT id FROM story)
        UNION ALL
        SELECT id, masks, fate FROM (${told}) AS told) AS judged
      JOIN lead ON lead.workspace_id = ${plan.ground.workspaceId}::uuid AND lead.id = judged.id
      WHERE fate = ANY(${fates}::int[]) GROUP BY masks, fate, folded(lead.source)`,
  );
  return rows.map(({ masks, ...row }) => ({ ...row, masks: masksIn(masks) }));
}

/** The story table, and leads by what held of them: of all as they came in, of those with a story so, too, and at all their moments. */
type Pieces = Readonly<Record<"stories" | "arrived" | "gone" | "told", Fragment>>;

function piecesOf(plan: ScanPlan): Pieces {
  const { conditions, ground } = plan;
  const words = listed(wordNames(conditions));
  return {
    stories: sql`
      WITH RECURSIVE merged (id, kept_id) AS (${mergedLeads(ground.workspaceId)}),
      story AS MATERIALIZED (${storiesOf(conditions, ground)})`,
    arrived: byKey(words, arrivals(plan, sql`lead WHERE ${isInPopulation(ground)}`)),
    gone: byKey(words, arrivals(plan, sql`story AS lead`)),
    told: sql`
      SELECT id, created_at, fate, span, array_agg(DISTINCT ARRAY[${words}])::text AS masks
      FROM (${moments(plan)}) AS moment GROUP BY id, created_at, fate, span`,
  };
}

/**
 * By one key, of which Postgres expects few different ones behind OFFSET: of several it would expect as many as there are leads, and
 * sort them all instead of letting each worker count its own.
 */
function byKey(words: Fragment, rows: Fragment): Fragment {
  return sql`SELECT id, created_at, span, ARRAY[fate, ${words}] AS key FROM (${rows}) AS row OFFSET '0'`;
}

/** Read from such a key: the fate, and the words as the list of masks of one moment. */
const fateOfKey = sql`key[1]`;
const masksOfKey = sql`ARRAY[key[2:]]::text`;

const written = z.array(z.array(z.int()));

/** Postgres writes lists in braces. */
function masksIn(text: string): readonly Mask[] {
  return written.parse(JSON.parse(text.replaceAll("{", "[").replaceAll("}", "]")));
}

function inBraces(masks: readonly Mask[]): string {
  return JSON.stringify(masks).replaceAll("[", "{").replaceAll("]", "}");
}
