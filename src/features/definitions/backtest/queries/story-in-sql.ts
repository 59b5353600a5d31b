import { all, column, type Fragment, listed, sql, unionOf } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { anyOf, type CountLeaf } from "../../queries/condition-in-sql.ts";
import { countingQuestionsIn, isOfKindInSql } from "../../queries/counted-events.ts";
import { questionsOf } from "../../rules/questions.ts";
import type { Condition } from "../../schema/condition.ts";
import { asksForLastDays } from "../rules/moving.ts";

/**
 * Of each lead that has more than its arrival what happened and what was told otherwise before Sales' first work on it, as far as
 * conditions could be answered otherwise by that: a row with `lead_id`, the instants `ats`, those of each counting question as
 * `at_0` and so on, and of values that changed later than it came in `fields`, what they were `befores`, and when, `changed_ats`.
 * Most leads have none. Needs `merged` of `mergedLeads`.
 */
export function storiesOf(conditions: readonly Condition[], ground: Ground): Fragment {
  const counting = countingQuestionsIn(conditions);
  const happened = counting.length > 0 || conditions.some(asksForLastDays);
  const names = counting.map((_, place) => column(`at_${place}`));
  const nothing = sql`SELECT NULL::uuid AS lead_id, ${listed([sql`NULL::timestamptz[] AS ats`, ...names.map((name) => sql`NULL::timestamptz[] AS ${name}`)])} WHERE FALSE`;
  return sql`
    SELECT lead_id, ${listed([sql`ats`, ...names, sql`fields`, sql`befores`, sql`changed_ats`])}
    FROM (${happened ? happenedTo(conditions, counting, ground) : nothing}) AS happened
    FULL JOIN (${toldOtherwise(conditions, ground)}) AS changed USING (lead_id)`;
}

/** Where a counting question's instants lie in such a row. */
export function instantsOf(place: number): Fragment {
  return column(`at_${place}`);
}

/** What comes after Sales' first work can't make a lead an MQL any more; what was there when it came in always counts. */
const isEarly = sql`(event.occurred_at <= lead.created_at OR lead.worked_at IS NULL OR event.occurred_at < lead.worked_at)`;

function happenedTo(conditions: readonly Condition[], counting: readonly CountLeaf[], ground: Ground): Fragment {
  const { workspaceId, now } = ground;
  // While nothing is asked of the last days, only what is counted can make a difference.
  const matters = conditions.some(asksForLastDays)
    ? sql`event.type IN ('touch', 'source_touched')`
    : sql`(${anyOf(counting.map(isOfKindInSql))})`;
  const kinds = counting.map((leaf, place) => sql`${isOfKindInSql(leaf)} AS ${column(`is_${place}`)}`);
  const where = all([
    sql`event.workspace_id = ${workspaceId}::uuid AND event.type IN ('touch', 'source_touched')`,
    sql`event.occurred_at <= ${now}::timestamptz`,
    matters,
    isEarly,
    isInPopulation(ground),
    sql`NOT EXISTS (
      SELECT FROM lead_event AS correction WHERE correction.workspace_id = ${workspaceId}::uuid
        AND correction.type = 'corrected' AND (correction.data ->> 'eventId')::uuid = event.id)`,
  ]);
  const events = listed([sql`lead.id AS lead_id`, sql`event.occurred_at AS at`, ...kinds]);
  const instants = counting.map(
    (_, place) => sql`array_agg(at) FILTER (WHERE ${column(`is_${place}`)}) AS ${instantsOf(place)}`,
  );
  return sql`
    SELECT lead_id, ${listed([sql`array_agg(at) AS ats`, ...instants])}
    FROM (${unionOf([
      sql`SELECT ${events} FROM lead_event AS event JOIN lead ON lead.id = event.lead_id WHERE ${where}`,
      sql`SELECT ${events} FROM merged JOIN lead_event AS event ON event.lead_id = merged.id
        JOIN lead ON lead.id = merged.kept_id WHERE ${where}`,
    ])}) AS event
    GROUP BY lead_id`;
}

/** Values that were something else when the lead came in or at some moment since. */
function toldOtherwise(conditions: readonly Condition[], ground: Ground): Fragment {
  const asked = new Set(conditions.flatMap((each) => questionsOf(each)).map(({ leaf }) => leaf.field));
  return sql`
    SELECT lead.id AS lead_id, array_agg(change.field ORDER BY change.at, change.id) AS fields,
      array_agg(change.before ORDER BY change.at, change.id) AS befores,
      array_agg(change.at ORDER BY change.at, change.id) AS changed_ats
    FROM lead_change AS change JOIN lead ON lead.id = change.lead_id
    WHERE change.workspace_id = ${ground.workspaceId}::uuid AND change.field = ANY(${[...asked]}::text[])
      AND change.at > lead.created_at AND ${isInPopulation(ground)}
    GROUP BY lead.id`;
}
