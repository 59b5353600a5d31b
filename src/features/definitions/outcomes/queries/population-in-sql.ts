import { all, type Fragment, sql } from "#platform/database/fragment.ts";
import { conditionInSql } from "../../queries/condition-in-sql.ts";
import { countingQuestions } from "../../queries/counted-events.ts";
import { judgedLeads } from "../../queries/in-sql.ts";
import { spanOf } from "../../rules/span.ts";
import { definition } from "../../schema/definition.ts";
import type { Ground } from "./find-ground.ts";

/** Whether a row of `lead` is among those that a definition is tried on. Who was merged or erased never is. */
export function isInPopulation(ground: Ground): Fragment {
  const { workspaceId, timeZone, population } = ground;
  const { since, until } = spanOf(population.from ?? null, population.to ?? null, timeZone);
  return all([
    sql`lead.workspace_id = ${workspaceId}::uuid AND lead.merged_into_id IS NULL AND lead.erased_at IS NULL`,
    ...(since ? [sql`lead.created_at >= ${since}::timestamptz`] : []),
    ...(until ? [sql`lead.created_at < ${until}::timestamptz`] : []),
    ...(population.filter ? [fulfils(population.filter, ground)] : []),
  ]);
}

/** Who counts events asks for all of them at once; anything else is asked of the row. */
function fulfils(criteria: NonNullable<Ground["population"]["filter"]>, asked: Ground): Fragment {
  const whole = definition.parse({ criteria });
  if (countingQuestions(whole).length === 0) return conditionInSql(criteria, { ...asked, countOf: () => sql`0` });
  return sql`lead.id IN (SELECT id FROM (${judgedLeads(whole, asked, {})}) AS judged WHERE is_mql)`;
}
