import { type Fragment, listed, sql, unionOf } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { outcomeInSql } from "../../outcomes/queries/outcome-in-sql.ts";
import { verdictInSql } from "../../outcomes/queries/verdict-in-sql.ts";
import { outcomes, verdicts } from "../../outcomes/schema.ts";
import type { CountLeaf } from "../../queries/condition-in-sql.ts";
import { countingQuestionsIn, placeOf } from "../../queries/counted-events.ts";
import type { Condition } from "../../schema/condition.ts";
import { asksForTheMoment } from "../rules/moving.ts";
import { heldWords, withFoldedTexts, wordNames } from "./held-in-sql.ts";
import { columnsOnce } from "./lead-columns.ts";
import { instantsOf } from "./story-in-sql.ts";

/** What is asked of each lead of a population, and at which instants the spans after the first begin. */
export type ScanPlan = {
  readonly conditions: readonly Condition[];
  readonly ground: Ground;
  readonly begins: readonly string[];
};

/**
 * What held of the leads in `from` when they came in, if nothing else had happened to them or been told of them: rows with `id`,
 * `created_at`, its `fate`, its `span`, and the words of what held. Of all leads it is a single pass, which Postgres shares out.
 */
export function arrivals(plan: ScanPlan, from: Fragment): Fragment {
  const { conditions, ground } = plan;
  const held = heldWords(conditions, { ...ground, now: sql`lead.created_at`, countOf: () => sql`0` });
  return rowsOf(plan, held, withFoldedTexts(conditions, from));
}

/**
 * The same at every moment of the leads of `story`, a row each. Of those of whom nothing else was told it is asked only once what is
 * the same at each.
 */
export function moments(plan: ScanPlan): Fragment {
  const { conditions, ground } = plan;
  const counting = countingQuestionsIn(conditions);
  const countOf = (leaf: CountLeaf) => countAt(placeOf(counting, leaf), leaf, ground.timeZone);
  const asked = { ...ground, now: sql`lead.asked_at`, countOf };
  const moving = conditions.filter(asksForTheMoment);
  const still = conditions.filter((condition) => !asksForTheMoment(condition));
  const stillNames = wordNames(conditions, "still");
  const stillWords = heldWords(conditions, asked, still).map((word, at) => sql`${word} AS ${stillNames[at] ?? word}`);
  const unchanged = sql`
    SELECT lead.*, ${listed(stillWords)}
    FROM (${withFoldedTexts(conditions, sql`story AS lead WHERE fields_changed IS NULL`)}) AS lead OFFSET '0'`;
  const held = heldWords(conditions, asked, moving).map((word, at) => sql`lead.${stillNames[at] ?? word} + ${word}`);
  return unionOf([
    rowsOf(plan, held, sql`SELECT lead.*, moment.at AS asked_at FROM (${unchanged}) AS lead ${atEachMoment(ground)}`),
    rowsOf(
      plan,
      heldWords(conditions, asked),
      withFoldedTexts(conditions, sql`(${asTheyWere(counting, ground)}) AS lead`),
    ),
  ]);
}

function rowsOf({ conditions, ground, begins }: ScanPlan, held: readonly Fragment[], rows: Fragment): Fragment {
  const words = wordNames(conditions).map((name, at) => sql`${held[at] ?? sql`0`} AS ${name}`);
  return sql`SELECT ${listed([sql`lead.id, lead.created_at`, ...keptOf(ground, begins), ...words])} FROM (${rows}) AS lead`;
}

function keptOf(ground: Ground, begins: readonly string[]): Fragment[] {
  return [sql`${fateInSql(ground)} AS fate`, sql`width_bucket(lead.created_at, ${[...begins]}::timestamptz[]) AS span`];
}

/** What became of a lead as one whole number, as `fateOf` reads it: what is counted by one number is counted fast. */
function fateInSql(ground: Ground): Fragment {
  const outcome = outcomeInSql(ground, mapped(outcomes));
  const isLate = sql`CASE WHEN lead.recorded_at >= lead.worked_at THEN 1 ELSE 0 END`;
  return sql`(${outcome} * ${verdicts.length}::int + ${verdictInSql(ground, mapped(verdicts))}) * 2 + ${isLate}`;
}

function mapped<Name extends string>(names: readonly Name[]): Record<Name, Fragment> {
  return Object.fromEntries(names.map((name, place) => [name, sql`${place}::int`])) as Record<Name, Fragment>;
}

/** How many of a question's instants had come at a row's moment; of the last days, without those that lay before them. */
function countAt(place: number, { value: { withinDays } }: CountLeaf, timeZone: string): Fragment {
  const countUntil = (at: Fragment) => sql`coalesce(width_bucket(${at}, lead.${instantsOf(place)}), 0)`;
  if (withinDays === undefined) return countUntil(sql`lead.asked_at`);
  const begin = sql`begin_of_day((lead.asked_at AT TIME ZONE ${timeZone}::text)::date - ${withinDays}::int, ${timeZone}::text)`;
  return sql`(${countUntil(sql`lead.asked_at`)} - ${countUntil(sql`${begin} - interval '1 microsecond'`)})`;
}

/** When a lead came in, and when anything was heard of it since, before Sales' first work on it. */
function atEachMoment({ now }: Ground): Fragment {
  return sql`
    CROSS JOIN LATERAL (
      SELECT lead.created_at AS at UNION ALL
      SELECT at FROM unnest(lead.ats) AS at WHERE at > lead.created_at UNION ALL
      SELECT at FROM unnest(lead.changed_ats) AS at
      WHERE at > lead.created_at AND (lead.worked_at IS NULL OR at < lead.worked_at) AND at <= ${now}::timestamptz) AS moment`;
}

/** Those of whom something else was told, with their values at each of their moments, which is `asked_at`. */
function asTheyWere(counting: readonly CountLeaf[], ground: Ground): Fragment {
  const columns = listed([...columnsOnce, ...counting.map((_, place) => sql`lead.${instantsOf(place)}`)]);
  return sql`
    SELECT ${columns}, moment.at AS asked_at
    FROM (SELECT * FROM story WHERE fields_changed IS NOT NULL) AS lead ${atEachMoment(ground)}
    CROSS JOIN LATERAL (
      SELECT jsonb_object_agg(field, before) FILTER (WHERE NOT starts_with(field, 'field:')) AS texts,
        jsonb_object_agg(substr(field, 7), before) FILTER (WHERE starts_with(field, 'field:')) AS fields
      FROM (
        SELECT DISTINCT ON (field) field, before
        FROM unnest(lead.fields_changed, lead.befores, lead.changed_ats) WITH ORDINALITY AS change (field, before, at, place)
        WHERE at > moment.at ORDER BY field, place) AS first) AS was`;
}
