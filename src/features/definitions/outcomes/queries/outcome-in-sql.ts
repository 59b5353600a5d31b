import { type Fragment, sql } from "#platform/database/fragment.ts";
import type { Outcome, Success } from "../schema.ts";
import type { Ground } from "./find-ground.ts";

/** What became of a row of `lead`, as one of `outcomes`, or as what stands for each. */
export function outcomeInSql({ outcome, maturity, touchesSince, now }: Ground, as = inWords): Fragment {
  const matured = new Date(now.getTime() - maturity.days * 86_400_000);
  return sql`CASE
    WHEN ${successInSql[outcome]} THEN ${as.converted}
    WHEN lead.stage IN ('lost', 'disqualified') THEN ${as.not_converted}
    WHEN lead.created_at > ${matured}::timestamptz THEN ${as.immature}
    WHEN lead.worked_at IS NULL AND lead.stage IN ('inquiry', 'mql') AND lead.created_at >= ${touchesSince}::timestamptz
      THEN ${as.unworked}
    ELSE ${as.not_converted} END`;
}

const inWords: Readonly<Record<Outcome, Fragment>> = {
  converted: sql`'converted'`,
  not_converted: sql`'not_converted'`,
  immature: sql`'immature'`,
  unworked: sql`'unworked'`,
};

/** Whoever was a customer once is one here, and was an opportunity, too. */
const successInSql: Readonly<Record<Success, Fragment>> = {
  won: sql`(lead.won_at IS NOT NULL OR lead.stage IN ('won', 'churned'))`,
  sql: sql`(lead.opportunity_at IS NOT NULL OR lead.won_at IS NOT NULL OR lead.stage IN ('sql', 'won', 'churned'))`,
};
