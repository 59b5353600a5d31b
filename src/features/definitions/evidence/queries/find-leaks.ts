import type { Reads } from "#platform/database/client.ts";
import { type Fragment, listed, sql, unionOf } from "#platform/database/fragment.ts";
import { inOrderOfIndex } from "#platform/database/planner.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { outcomeInSql } from "../../outcomes/queries/outcome-in-sql.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import type { Outcome } from "../../outcomes/schema.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { knownInSql, textOf } from "../../queries/condition-in-sql.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";
import { fewestCases, leakOf, mostLookedAt, type Traces } from "../rules/leaks.ts";
import type { Leak } from "../schema.ts";

/** Those of some fields, by their names, that seem to know the outcome. Two statements, however many fields there are. */
export async function findLeaks(db: Reads, ground: Ground, names: readonly string[]): Promise<Leak[]> {
  const catalogue = await findCatalogue(db, ground.workspaceId);
  const fields = catalogue.fields.filter(({ name }) => names.includes(name) && canBeFilledIn(name));
  if (fields.length === 0) return [];
  const told = await findTold(db, ground, fields);
  const parted = await findParted(db, ground, fields);
  return fields.flatMap(({ name, label }, at) => {
    const traces = { field: name, label, ...nothing, told: told.get(at + 1) ?? nothing.told, ...parted.get(at + 1) };
    return leakOf(traces, ground.outcome) ?? [];
  });
}

/** When a lead came in is known at once, and events are counted up to Sales' first work. */
function canBeFilledIn(name: string): boolean {
  return name !== "createdAt" && !name.startsWith("event:");
}

const nobody = { converted: 0, others: 0 };
const nothing = { told: { leads: 0, afterwards: 0 }, all: nobody, known: nobody, values: [], auc: null };

/** By the field's place from 1: leads with a value among those known before Sales worked on them, and who got it only then. */
async function findTold(
  db: Reads,
  ground: Ground,
  fields: readonly CatalogueField[],
): Promise<ReadonlyMap<number, Traces["told"]>> {
  const names = fields.map(({ name }) => name);
  const rows = await db.$queryRaw<(Traces["told"] & { place: number })[]>`
    WITH worked AS (
      SELECT lead.id, lead.worked_at, ARRAY[${listed(names.map(knownInSql))}] AS is_known
      FROM lead WHERE ${isInPopulation(ground)} AND lead.worked_at IS NOT NULL AND lead.recorded_at < lead.worked_at
      ORDER BY lead.created_at DESC LIMIT ${mostLookedAt}),
    first_told AS (
      SELECT change.lead_id, change.field, min(change.at) AS at
      FROM worked JOIN lead_change AS change ON change.workspace_id = ${ground.workspaceId}::uuid AND change.lead_id = worked.id
      WHERE change.field = ANY(${names}::text[])
      GROUP BY 1, 2 HAVING min(change.at) = min(change.at) FILTER (WHERE change.before IS NULL))
    SELECT place::int, count(*)::int AS leads, count(*) FILTER (WHERE first_told.at >= worked.worked_at)::int AS afterwards
    FROM worked CROSS JOIN unnest(is_known, ${names}::text[]) WITH ORDINALITY AS said (is_known, field, place)
      LEFT JOIN first_told ON first_told.lead_id = worked.id AND first_told.field = said.field
    WHERE said.is_known GROUP BY place`;
  return new Map(rows.map(({ place, ...told }) => [place, told]));
}

type Parted = Pick<Traces, "all" | "known" | "values" | "auc">;

/** By the field's place from 1: who of those that converted, and who of the others, has a value there, and which. */
async function findParted(
  db: Reads,
  ground: Ground,
  fields: readonly CatalogueField[],
): Promise<ReadonlyMap<number, Parted>> {
  // What they say is read of the newest only: beside ORDER BY it would be read of all.
  const ofOutcome = (outcome: Outcome): Fragment => sql`(
    SELECT ${outcome}::text = 'converted' AS is_converted,
      ARRAY[${listed(fields.map((field) => wordInSql(field, ground)))}]::text[] AS words,
      ARRAY[${listed(fields.map(numberInSql))}]::numeric[] AS numbers
    FROM (SELECT lead.* FROM lead WHERE ${isInPopulation(ground)} AND ${outcomeInSql(ground)} = ${outcome}
      ORDER BY lead.created_at DESC LIMIT ${mostLookedAt}) AS lead)`;
  const rows = await inOrderOfIndex(
    db,
    () => db.$queryRaw<(Parted & { place: number })[]>`
    WITH sampled AS MATERIALIZED (${unionOf([ofOutcome("converted"), ofOutcome("not_converted")])}),
    counted AS (
      SELECT place, word, number, count(*) FILTER (WHERE is_converted) AS converted,
        count(*) FILTER (WHERE NOT is_converted) AS others
      FROM sampled CROSS JOIN unnest(words, numbers) WITH ORDINALITY AS said (word, number, place)
      WHERE word <> '' GROUP BY place, word, number),
    ordered AS (
      SELECT *, sum(others) OVER (PARTITION BY place ORDER BY number)
        - sum(others) OVER (PARTITION BY place, number) / 2.0 AS below
      FROM counted)
    SELECT place::int, jsonb_build_object('converted', sum(converted), 'others', sum(others)) AS known,
      (SELECT jsonb_build_object('converted', count(*) FILTER (WHERE is_converted), 'others', count(*) FILTER (WHERE NOT is_converted))
        FROM sampled) AS all,
      coalesce(jsonb_agg(jsonb_build_object('value', word, 'converted', converted, 'others', others))
        FILTER (WHERE converted >= ${fewestCases}), '[]') AS values,
      (sum(converted * below) FILTER (WHERE number IS NOT NULL)
        / nullif(sum(converted) FILTER (WHERE number IS NOT NULL) * sum(others) FILTER (WHERE number IS NOT NULL), 0))::float8 AS auc
    FROM ordered GROUP BY place`,
  );
  return new Map(rows.map(({ place, ...parted }) => [place, parted]));
}

function wordInSql({ name }: CatalogueField, { workspaceId }: Ground): Fragment {
  const campaign = sql`(SELECT name FROM campaign WHERE workspace_id = ${workspaceId}::uuid AND id = lead.campaign_id)`;
  return textOf(name) ?? campaign;
}

function numberInSql({ name, type }: CatalogueField): Fragment {
  if (type !== "number" && type !== "money") return sql`NULL`;
  const key = name.slice("field:".length);
  return sql`CASE WHEN jsonb_typeof(lead.fields -> ${key}::text) = 'number' THEN (lead.fields -> ${key}::text)::numeric END`;
}
