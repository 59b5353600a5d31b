import { column, type Fragment, listed, sql } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { outcomeInSql } from "../../outcomes/queries/outcome-in-sql.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { verdictInSql } from "../../outcomes/queries/verdict-in-sql.ts";
import type { CountLeaf } from "../../queries/condition-in-sql.ts";
import { countingQuestionsIn, placeOf } from "../../queries/counted-events.ts";
import type { Condition } from "../../schema/condition.ts";
import { heldWords, withFoldedTexts } from "./held-in-sql.ts";
import { instantsOf } from "./story-in-sql.ts";

/** What is known of a lead beside what held of it, by which it is counted. */
export const kept = ["outcome", "verdict", "span", "is_late"].map(column);

/**
 * The leads of a population by what held of them when they came in, if nothing else had happened to them or been told of them:
 * rows with `id`, `created_at`, what is `kept`, and the words of what held. A single pass, which Postgres shares out to its workers.
 */
export function arrivals(conditions: readonly Condition[], ground: Ground, spans: readonly Date[]): Fragment {
  const rows = withFoldedTexts(conditions, sql`lead WHERE ${isInPopulation(ground)}`);
  const held = heldWords(conditions, { ...ground, now: sql`lead.created_at`, countOf: () => sql`0` });
  return sql`SELECT lead.id, lead.created_at, ${listed([...keptOf(ground, spans), ...held])} FROM (${rows}) AS lead`;
}

/** The same at every moment of the leads that `story` tells of, a row each. */
export function moments(conditions: readonly Condition[], ground: Ground, spans: readonly Date[]): Fragment {
  const counting = countingQuestionsIn(conditions);
  const countOf = (leaf: CountLeaf) => countAt(placeOf(counting, leaf), leaf, ground.timeZone);
  const rows = withFoldedTexts(conditions, sql`(${asTheyWere(counting, ground)}) AS lead`);
  const held = heldWords(conditions, { ...ground, now: sql`lead.asked_at`, countOf });
  return sql`SELECT lead.id, lead.created_at, ${listed([...keptOf(ground, spans), ...held])} FROM (${rows}) AS lead`;
}

function keptOf(ground: Ground, spans: readonly Date[]): Fragment[] {
  return [
    sql`${outcomeInSql(ground)} AS outcome`,
    sql`${verdictInSql(ground)} AS verdict`,
    sql`width_bucket(lead.created_at, ${spans.map((begin) => begin.toISOString())}::timestamptz[]) AS span`,
    sql`coalesce(lead.recorded_at > lead.worked_at, FALSE) AS is_late`,
  ];
}

function countAt(place: number, { value: { withinDays } }: CountLeaf, timeZone: string): Fragment {
  const since =
    withinDays === undefined
      ? sql``
      : sql`AND at >= begin_of_day((lead.asked_at AT TIME ZONE ${timeZone}::text)::date - ${withinDays}::int, ${timeZone}::text)`;
  return sql`(SELECT count(*) FROM unnest(lead.${instantsOf(place)}) AS at WHERE at <= lead.asked_at ${since})`;
}

const texts = [
  ...["email", "first_name", "last_name", "company", "job_title", "phone", "website"],
  ...["country", "industry", "source", "latest_source"],
];
const fieldOf: Readonly<Record<string, string>> = {
  first_name: "firstName",
  last_name: "lastName",
  job_title: "jobTitle",
  latest_source: "latestSource",
};
const others = [
  ...["id", "created_at", "recorded_at", "worked_at", "stage", "accepted_at", "opportunity_at", "won_at", "reason"],
];

/** Leads of the stories with their values at each of their moments. */
function asTheyWere(counting: readonly CountLeaf[], { workspaceId, now }: Ground): Fragment {
  const columns = [
    ...others.map((name) => sql`lead.${column(name)}`),
    ...texts.map((name) => {
      const field = fieldOf[name] ?? name;
      return sql`CASE WHEN jsonb_exists(was.texts, ${field}) THEN was.texts ->> ${field} ELSE lead.${column(name)} END AS ${column(name)}`;
    }),
    sql`CASE WHEN jsonb_exists(was.texts, 'campaign') THEN (was.texts ->> 'campaign')::uuid ELSE lead.campaign_id END AS campaign_id`,
    sql`lead.fields || coalesce(was.fields, '{}') AS fields`,
    ...counting.map((_, place) => sql`story.${instantsOf(place)}`),
  ];
  return sql`
    SELECT ${listed(columns)}, moment.at AS asked_at
    FROM story JOIN lead ON lead.workspace_id = ${workspaceId}::uuid AND lead.id = story.lead_id
    CROSS JOIN LATERAL (
      SELECT lead.created_at AS at UNION
      SELECT at FROM unnest(story.ats) AS at WHERE at > lead.created_at UNION
      SELECT at FROM unnest(story.changed_ats) AS at
      WHERE (lead.worked_at IS NULL OR at < lead.worked_at) AND at <= ${now}::timestamptz) AS moment
    CROSS JOIN LATERAL (
      SELECT jsonb_object_agg(field, before) FILTER (WHERE NOT starts_with(field, 'field:')) AS texts,
        jsonb_object_agg(substr(field, 7), before) FILTER (WHERE starts_with(field, 'field:')) AS fields
      FROM (
        SELECT DISTINCT ON (field) field, before
        FROM unnest(story.fields, story.befores, story.changed_ats) WITH ORDINALITY AS change (field, before, at, place)
        WHERE at > moment.at ORDER BY field, place) AS first) AS was`;
}
