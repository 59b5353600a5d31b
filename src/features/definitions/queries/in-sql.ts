import { all, type Fragment, sql } from "#platform/database/fragment.ts";
import { criteriaOf } from "../rules/evaluate.ts";
import type { Condition } from "../schema/condition.ts";
import type { Definition, ScoreRule } from "../schema/definition.ts";
import { conditionInSql, knownInSql } from "./condition-in-sql.ts";
import { countedEvents, countInSql, countingQuestions } from "./counted-events.ts";

/** When something is asked, in whose days. */
export type Asked = { readonly workspaceId: string; readonly now: Date; readonly timeZone: string };

/** Of which leads: those with these ids, those that meet a condition over `lead`; all where neither is given. */
type Among = { readonly ids?: readonly string[]; readonly where?: Fragment };

/**
 * What a definition says of leads, as a query with the columns `id`, `stage`, `created_at`, `points` and
 * `is_mql`: the same as `evaluate` says of each.
 * One scan of leads, and one of events where any are counted. Leads that were merged or erased are not among them.
 */
export function judgedLeads(definition: Definition, asked: Asked, { ids, where }: Among): Fragment {
  const { workspaceId } = asked;
  const counting = countingQuestions(definition);
  const inSql = (condition: Condition) =>
    conditionInSql(condition, { ...asked, countOf: (leaf) => countInSql(counting, leaf) });
  const fits = all([
    ...definition.disqualifiers.map((condition) => sql`NOT ${inSql(condition)}`),
    ...definition.requiredFields.map(knownInSql),
    ...criteriaOf(definition).map(inSql),
  ]);
  const counted =
    counting.length === 0
      ? sql``
      : sql`LEFT JOIN (${countedEvents(counting, asked, ids ?? null)}) AS counted ON counted.lead_id = lead.id`;
  // Without OFFSET the planner would work the points out twice.
  return sql`
    SELECT id, stage, created_at, points, fits AND points >= ${definition.score.threshold}::int AS is_mql
    FROM (
      SELECT lead.id, lead.stage, lead.created_at, ${pointsInSql(definition.score, inSql)} AS points, ${fits} AS fits
      FROM lead ${counted}
      WHERE lead.workspace_id = ${workspaceId}::uuid AND lead.merged_into_id IS NULL AND lead.erased_at IS NULL
        AND ${all([...(ids ? [sql`lead.id = ANY(${[...ids]}::uuid[])`] : []), ...(where ? [where] : [])])}
      OFFSET 0) AS scored`;
}

function pointsInSql({ rules, groupCaps = {} }: Definition["score"], inSql: (when: Condition) => Fragment): Fragment {
  const groups = Map.groupBy(rules, ({ group }) => group ?? null);
  const sums = [...groups].map(([group, rules]) => {
    const sum = sumOf(
      rules.map(({ when, points }: ScoreRule) => sql`CASE WHEN ${inSql(when)} THEN ${points}::int ELSE 0 END`),
    );
    const cap = group !== null && Object.hasOwn(groupCaps, group) ? groupCaps[group] : undefined;
    return cap === undefined ? sum : sql`least(${sum}, ${cap}::int)`;
  });
  return sumOf(sums);
}

function sumOf(numbers: readonly Fragment[]): Fragment {
  return numbers.reduce((others, each) => sql`${others} + ${each}`, sql`0`);
}
