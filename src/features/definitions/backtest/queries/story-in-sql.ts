import { all, column, type Fragment, listed, sql, unionOf } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { anyOf, type CountLeaf } from "../../queries/condition-in-sql.ts";
import { countingQuestionsIn, isOfKindInSql } from "../../queries/counted-events.ts";
import { questionsOf } from "../../rules/questions.ts";
import type { Condition } from "../../schema/condition.ts";
import { asksForLastDays } from "../rules/moving.ts";
import { leadColumns } from "./lead-columns.ts";

/**
 * The leads of a population that have more than their arrival: those of whom something happened, or was told otherwise, by which
 * conditions could be answered otherwise. A row has what `lead` has; the instants `ats` of what happened before Sales' first work,
 * those of each counting question in their order as `at_0` and so on; and of each value that was another one once, in their order, the names in
 * `fields_changed`, what they were in `befores`, and until when in `changed_ats`. Needs `merged` of `mergedLeads`.
 */
export function storiesOf(conditions: readonly Condition[], ground: Ground): Fragment {
  const counting = countingQuestionsIn(conditions);
  const counted = counting.map((_, place) => instantsOf(place));
  const isHappening = counting.length > 0 || conditions.some(asksForLastDays);
  return sql`
    SELECT ${listed([...leadColumns.map((name) => sql`lead.${column(name)}`), sql`ats`, ...counted])}, fields_changed, befores, changed_ats
    FROM (${isHappening ? happenedTo(conditions, counting, ground) : nothingHappened}) AS happened
    FULL JOIN (${toldOtherwise(conditions, ground)}) AS changed USING (lead_id)
    JOIN lead ON lead.id = lead_id
    WHERE ${isInPopulation(ground)} AND (ats IS NOT NULL OR last_changed_at > lead.created_at)`;
}

/** Where a counting question's instants lie in such a row. */
export function instantsOf(place: number): Fragment {
  return column(`at_${place}`);
}

const nothingHappened = sql`SELECT NULL::uuid AS lead_id, NULL::timestamptz[] AS ats WHERE FALSE`;

/** What comes after Sales' first work makes no lead an MQL any more; what was there when it came in always counts. */
const isEarly = sql`(event.occurred_at <= lead.created_at OR lead.worked_at IS NULL OR event.occurred_at < lead.worked_at)`;

/** What happened to a lead that was merged is told of the one that was kept, and what was corrected counts no more. */
function happenedTo(conditions: readonly Condition[], counting: readonly CountLeaf[], ground: Ground): Fragment {
  const { workspaceId, now } = ground;
  const isOfKind = (place: number) => column(`is_${place}`);
  // While nothing is asked of the last days, only what is counted can make a difference: any other moment is like the one before.
  const matters = conditions.some(asksForLastDays) ? sql`TRUE` : sql`(${anyOf(counting.map(isOfKindInSql))})`;
  const where = all([
    sql`event.workspace_id = ${workspaceId}::uuid AND event.type IN ('touch', 'source_touched')`,
    sql`event.occurred_at <= ${now}::timestamptz`,
    matters,
    isInPopulation(ground),
    isEarly,
    sql`(event.id IN (
      SELECT (data ->> 'eventId')::uuid FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND type = 'corrected')) IS NOT TRUE`,
  ]);
  const events = listed([
    sql`lead.id AS lead_id, event.occurred_at AS at`,
    ...counting.map((leaf, place) => sql`${isOfKindInSql(leaf)} AS ${isOfKind(place)}`),
  ]);
  const instants = [
    sql`array_agg(at) AS ats`,
    ...counting.map(
      (_, place) => sql`array_agg(at ORDER BY at) FILTER (WHERE ${isOfKind(place)}) AS ${instantsOf(place)}`,
    ),
  ];
  return sql`
    SELECT lead_id, ${listed(instants)}
    FROM (${unionOf([
      sql`SELECT ${events} FROM lead_event AS event JOIN lead ON lead.id = event.lead_id WHERE ${where}`,
      // Few are merged: looked up one by one, where a join would read all events and leads again.
      sql`
        SELECT ${events} FROM merged
        CROSS JOIN LATERAL (SELECT * FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = merged.kept_id OFFSET 0) AS lead
        CROSS JOIN LATERAL (SELECT * FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND lead_id = merged.id OFFSET 0) AS event
        WHERE ${where}`,
    ])}) AS event
    GROUP BY lead_id`;
}

/** Values that were something else once. */
function toldOtherwise(conditions: readonly Condition[], ground: Ground): Fragment {
  const asked = conditions.flatMap((each) => questionsOf(each)).map(({ leaf }) => leaf.field);
  const matters = conditions.some(asksForLastDays)
    ? sql`TRUE`
    : sql`change.field = ANY(${[...new Set(asked)]}::text[])`;
  return sql`
    SELECT lead_id, array_agg(field ORDER BY at, id) AS fields_changed, array_agg(before ORDER BY at, id) AS befores,
      array_agg(at ORDER BY at, id) AS changed_ats, max(at) AS last_changed_at
    FROM lead_change AS change WHERE workspace_id = ${ground.workspaceId}::uuid AND ${matters}
    GROUP BY lead_id`;
}
