import { type Fragment, sql } from "#platform/database/fragment.ts";
import type { Success } from "../schema.ts";
import type { Ground } from "./find-ground.ts";

/** What became of a row of `lead`, as one of `outcomes`. */
export function outcomeInSql({ outcome, maturity, touchesSince, now }: Ground): Fragment {
  const matured = new Date(now.getTime() - maturity.days * 86_400_000);
  return sql`CASE
    WHEN ${successInSql[outcome]} THEN 'converted'
    WHEN lead.stage IN ('lost', 'disqualified') THEN 'not_converted'
    WHEN lead.created_at > ${matured}::timestamptz THEN 'immature'
    WHEN lead.worked_at IS NULL AND lead.stage IN ('inquiry', 'mql') AND lead.created_at >= ${touchesSince}::timestamptz
      THEN 'unworked'
    ELSE 'not_converted' END`;
}

/** Whoever was a customer once is one here, and was an opportunity, too. */
const successInSql: Readonly<Record<Success, Fragment>> = {
  won: sql`(lead.won_at IS NOT NULL OR lead.stage IN ('won', 'churned'))`,
  sql: sql`(lead.opportunity_at IS NOT NULL OR lead.won_at IS NOT NULL OR lead.stage IN ('sql', 'won', 'churned'))`,
};
