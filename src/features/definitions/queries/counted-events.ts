import { all, type Fragment, listed, sql } from "#platform/database/fragment.ts";
import { folded } from "../rules/folded.ts";
import { conditionsOf, questionsOf } from "../rules/questions.ts";
import { lastDays, spanOf } from "../rules/span.ts";
import type { Condition, Count } from "../schema/condition.ts";
import type { Definition } from "../schema/definition.ts";
import { anyOf, type CountLeaf } from "./condition-in-sql.ts";

type Asked = { readonly workspaceId: string; readonly now: Date; readonly timeZone: string };

/** The questions of a definition that count events, each once. */
export function countingQuestions(definition: Definition): CountLeaf[] {
  return countingQuestionsIn(conditionsOf(definition));
}

/** The same of some conditions. */
export function countingQuestionsIn(conditions: readonly Condition[]): CountLeaf[] {
  const asked = conditions.flatMap((condition) => questionsOf(condition));
  const counting = asked.flatMap(({ leaf }) => (leaf.op === "count" ? [leaf] : []));
  return [...new Map(counting.map((leaf) => [nameOf(leaf), leaf])).values()];
}

/** The number of events that a question counts, in the row that `countedEvents` has for a lead. */
export function countInSql(questions: readonly CountLeaf[], leaf: CountLeaf): Fragment {
  return sql`coalesce(counted.numbers[${placeOf(questions, leaf) + 1}::int], 0)`;
}

/**
 * For each lead what such questions count, as the rows `lead_id` and `numbers` of one scan. What happened to a lead that was merged
 * is told of the one that was kept, and what was corrected counts no more: looked up in a hash, where a join of what the planner
 * takes for few would walk through all of it for each event. `ids` narrows it to these leads.
 */
export function countedEvents(questions: readonly CountLeaf[], asked: Asked, ids: readonly string[] | null): Fragment {
  const { workspaceId, now } = asked;
  const counted = questions.map((leaf) => isCountedInSql(leaf, asked));
  const isOfThem = ids ? sql`lead_id IN (SELECT id FROM teller)` : sql`TRUE`;
  return sql`
    WITH RECURSIVE merged (id, kept_id) AS (${mergedLeads(workspaceId)}),
    teller (id) AS (
      SELECT unnest(${[...(ids ?? [])]}::uuid[]) UNION SELECT id FROM merged WHERE kept_id = ANY(${[...(ids ?? [])]}::uuid[])),
    gone (id) AS (
      SELECT (data ->> 'eventId')::uuid FROM lead_event
      WHERE workspace_id = ${workspaceId}::uuid AND type = 'corrected' AND ${isOfThem})
    SELECT coalesce(merged.kept_id, event.lead_id) AS lead_id,
      ARRAY[${listed(counted.map((isCounted) => sql`count(*) FILTER (WHERE ${isCounted})`))}] AS numbers
    FROM lead_event AS event LEFT JOIN merged ON merged.id = event.lead_id
    WHERE event.workspace_id = ${workspaceId}::uuid AND event.type IN ('touch', 'source_touched')
      AND event.occurred_at <= ${now}::timestamptz AND ${isOfThem}
      AND (${anyOf(counted)}) AND (event.id IN (SELECT id FROM gone)) IS NOT TRUE
    GROUP BY 1`;
}

/** The recursive part of a query: each lead that was merged, with every one that it was merged into on the way to the kept one. */
export function mergedLeads(workspaceId: string): Fragment {
  return sql`
    SELECT id, merged_into_id FROM lead WHERE workspace_id = ${workspaceId}::uuid AND merged_into_id IS NOT NULL
    UNION ALL
    SELECT merged.id, lead.merged_into_id FROM merged JOIN lead
      ON lead.workspace_id = ${workspaceId}::uuid AND lead.id = merged.kept_id AND lead.merged_into_id IS NOT NULL`;
}

function isCountedInSql(leaf: CountLeaf, { now, timeZone }: Asked): Fragment {
  const { withinDays } = leaf.value;
  const since =
    withinDays === undefined ? null : spanOf(lastDays(withinDays, now, timeZone).from, null, timeZone).since;
  return all([isOfKindInSql(leaf), ...(since ? [sql`event.occurred_at >= ${since}::timestamptz`] : [])]);
}

/** Whether a row of `lead_event` called `event` is one that a question counts, whenever it happened. */
export function isOfKindInSql({ field, value }: CountLeaf): Fragment {
  const { channel, direction, genuine, source }: Count = value;
  return all([
    sql`event.type = ${field.slice("event:".length)}::text`,
    ...(channel === undefined ? [] : [sql`event.data ->> 'channel' = ${channel}::text`]),
    ...(direction === undefined ? [] : [sql`event.data ->> 'direction' = ${direction}::text`]),
    ...(genuine ? [isGenuineInSql] : []),
    ...(source === undefined ? [] : [sql`folded(event.data ->> 'source') = ${folded(source)}::text`]),
  ]);
}

/** As `isGenuineTouch` has it. */
const isGenuineInSql = sql`(NOT event.data @> '{"automatic": true}'::jsonb
  AND (event.data @> '{"direction": "outbound"}'::jsonb OR event.data @> '{"answered": true}'::jsonb))`;

/** The place of a question among those that count events, however many of them it takes. */
export function placeOf(questions: readonly CountLeaf[], leaf: CountLeaf): number {
  return questions.findIndex((each) => nameOf(each) === nameOf(leaf));
}

// Found out once for each: a thousand questions are compared with each other.
const names = new WeakMap<CountLeaf, string>();

function nameOf(leaf: CountLeaf): string {
  const name = names.get(leaf) ?? namedAnew(leaf);
  names.set(leaf, name);
  return name;
}

function namedAnew({ field, value }: CountLeaf): string {
  return JSON.stringify([
    field,
    Object.entries(value)
      .filter(([name]) => name !== "atLeast")
      .toSorted(),
  ]);
}
