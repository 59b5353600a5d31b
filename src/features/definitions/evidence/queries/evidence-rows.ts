import type { Reads } from "#platform/database/client.ts";
import { type Fragment, sql } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { outcomeInSql } from "../../outcomes/queries/outcome-in-sql.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";
import type { Counted } from "../rules/rows.ts";
import { besideLead, saidInSql } from "./said-in-sql.ts";

/** So many values are listed, the most frequent; the newest months. */
const mostValues = 50;

/** Counts what leads say of a field value by value, as it is most often written, whatever its case; the rest comes last. */
export function countByValue(db: Reads, ground: Ground, field: CatalogueField): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH said AS (${said(field, ground)}),
    named AS (SELECT ${nameInSql(field, ground)} AS name, leads, known, converted FROM said),
    keyed AS (
      SELECT folded(name) AS key, (array_agg(name ORDER BY leads DESC, name COLLATE "C"))[1] AS name,
        sum(leads) AS leads, sum(known) AS known, sum(converted) AS converted
      FROM named GROUP BY 1),
    placed AS (
      SELECT *, CASE WHEN key IS NULL THEN 0 ELSE row_number() OVER (PARTITION BY key IS NULL ORDER BY ${orderOf(field)}) END AS place
      FROM keyed)
    SELECT least(place, ${mostValues + 1})::int AS place, min(name) FILTER (WHERE place <= ${mostValues}) AS from,
      min(name) FILTER (WHERE place <= ${mostValues}) AS to, sum(leads)::int AS leads, sum(known)::int AS known,
      sum(converted)::int AS converted
    FROM placed GROUP BY 1 ORDER BY 1`;
}

/**
 * Counts what leads say of a field in at most ten ranges of about as many leads each; value by value where there are no more of
 * them. What is said alike is never parted: a value lies where the middle of its leads does.
 */
export function countByRange(db: Reads, ground: Ground, field: CatalogueField): Promise<Counted[]> {
  const order = field.type === "date" ? sql`value COLLATE "C"` : sql`value::numeric`;
  return db.$queryRaw<Counted[]>`
    WITH said AS (${said(field, ground)}),
    placed AS (
      SELECT *, sum(leads) OVER (ORDER BY ${order}) - leads / 2.0 AS middle, sum(leads) OVER () AS total,
        count(*) OVER () AS different, row_number() OVER (ORDER BY ${order}) AS place
      FROM said WHERE value IS NOT NULL),
    ranged AS (
      SELECT *, CASE WHEN different <= 10 THEN place ELSE floor(middle * greatest(4, least(10, floor(total / 20))) / total) + 1 END AS range
      FROM placed
      UNION ALL SELECT *, NULL, NULL, NULL, NULL, 0 FROM said WHERE value IS NULL)
    SELECT range::int AS place, (array_agg(value ORDER BY place))[1] AS from, (array_agg(value ORDER BY place DESC))[1] AS to,
      sum(leads)::int AS leads, sum(known)::int AS known, sum(converted)::int AS converted
    FROM ranged GROUP BY 1 ORDER BY 1`;
}

/** Each value with how many leads say it, of how many the outcome is known, and how many converted. */
function said(field: CatalogueField, ground: Ground): Fragment {
  return sql`
    SELECT value, count(*) AS leads, count(*) FILTER (WHERE outcome IN ('converted', 'not_converted')) AS known,
      count(*) FILTER (WHERE outcome = 'converted') AS converted
    FROM (
      SELECT ${saidInSql(field, ground)} AS value, ${outcomeInSql(ground)} AS outcome
      FROM lead ${besideLead(field, ground)} WHERE ${isInPopulation(ground)}) AS asked
    GROUP BY value`;
}

/** Leads name their campaign by its id, people by its name. */
function nameInSql({ name }: CatalogueField, { workspaceId }: Ground): Fragment {
  if (name !== "campaign") return sql`value`;
  return sql`(SELECT name FROM campaign WHERE workspace_id = ${workspaceId}::uuid AND id = value::uuid)`;
}

function orderOf({ name }: CatalogueField): Fragment {
  return name === "createdAt" ? sql`key COLLATE "C" DESC` : sql`leads DESC, key COLLATE "C"`;
}
