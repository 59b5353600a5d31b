import { beginOfDay } from "#platform/begin-of-day.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, listed, sql } from "#platform/database/fragment.ts";
import { type Day, dayAt } from "#platform/day.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { mergedLeads } from "../../queries/counted-events.ts";
import type { Condition } from "../../schema/condition.ts";
import type { Definition } from "../../schema/definition.ts";
import { distinct, type Mask } from "../rules/masks.ts";
import { partConditions } from "../rules/part-conditions.ts";
import { type Group, patternsOf } from "../rules/patterns.ts";
import { spansOf } from "../rules/spans.ts";
import type { Scan } from "../schema.ts";
import { wordNames } from "./held-in-sql.ts";
import { arrivals, kept, moments } from "./moments-in-sql.ts";
import { storiesOf } from "./story-in-sql.ts";

/**
 * What a definition would have made of the leads of a population before Sales' first work on each, counted by all that figures are
 * made of, and whether `other` would have, too. `holdoutFrom` is the first day of the newer part.
 */
export async function scanLeads(
  db: Reads,
  ground: Ground,
  definition: Definition,
  other: Definition | null,
  holdoutFrom: Day | null,
): Promise<Scan> {
  const { maturity, timeZone, touchesSince } = ground;
  const since = touchesSince && dayAt(timeZone, touchesSince);
  const days = await findDays(db, ground);
  if (!days) return { patterns: [], months: [], maturity, days: null, touchesSince: since, finalOnly: 0 };
  const spans = spansOf(days.from, days.to, holdoutFrom);
  const conditions = distinct([...partConditions(definition), ...(other ? partConditions(other) : [])]);
  const begins = spans.slice(1).map(({ from }) => beginOfDay(timeZone, from));
  const groups = await findGroups(db, conditions, ground, begins);
  return { ...patternsOf(groups, spans, definition, other), maturity, days, touchesSince: since };
}

/** The first and the last day of a population; null where there is nobody in it. */
async function findDays(db: Reads, ground: Ground): Promise<Scan["days"]> {
  const { population, timeZone } = ground;
  const [row] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT min(lead.created_at) AS first, max(lead.created_at) AS last FROM lead WHERE ${isInPopulation(ground)}`;
  if (!row?.first || !row.last) return null;
  return { from: population.from ?? dayAt(timeZone, row.first), to: population.to ?? dayAt(timeZone, row.last) };
}

type Row = Omit<Group, "masks"> & { readonly masks: string };

/**
 * All leads are counted by what held when they came in, in one pass that Postgres shares out; the few of whom a story tells are
 * taken from that count again and counted by all their moments. Grouping sets, and whatever reads a common table, would keep
 * Postgres from sharing it out.
 */
async function findGroups(
  db: Reads,
  conditions: readonly Condition[],
  ground: Ground,
  spans: readonly Date[],
): Promise<Group[]> {
  const words = wordNames(conditions);
  const arrived = arrivals(conditions, ground, spans);
  const asMask = sql`ARRAY[${listed(words)}]`;
  const keys = listed(kept);
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE merged (id, kept_id) AS (${mergedLeads(ground.workspaceId)}),
    story AS MATERIALIZED (${storiesOf(conditions, ground)})
    SELECT masks, outcome, verdict, span, is_late AS "isLate", sum(leads)::int AS leads FROM (
      SELECT ARRAY[${asMask}]::text AS masks, ${keys}, count(*) AS leads
      FROM (${arrived}) AS arrived GROUP BY ${listed([...words, keys])}
      UNION ALL
      SELECT ARRAY[${asMask}]::text, ${keys}, -count(*)
      FROM (${arrived}) AS arrived WHERE id IN (SELECT lead_id FROM story) GROUP BY ${listed([...words, keys])}
      UNION ALL
      SELECT masks::text, ${keys}, count(*)
      FROM (${byLead(asMask, keys, moments(conditions, ground, spans))}) AS told GROUP BY masks, ${keys}) AS counted
    GROUP BY masks, ${keys} HAVING sum(leads) <> 0`;
  return rows.map((row) => ({ ...row, masks: masksIn(row.masks) }));
}

/** The different masks that a lead had, a row each. */
function byLead(asMask: Fragment, keys: Fragment, rows: Fragment): Fragment {
  return sql`SELECT array_agg(DISTINCT ${asMask}) AS masks, ${keys} FROM (${rows}) AS moment GROUP BY id, ${keys}`;
}

/** Postgres writes lists in braces. */
function masksIn(written: string): Mask[] {
  return JSON.parse(written.replaceAll("{", "[").replaceAll("}", "]"));
}
