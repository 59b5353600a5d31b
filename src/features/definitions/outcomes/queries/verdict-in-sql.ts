import { type Fragment, sql } from "#platform/database/fragment.ts";
import type { Ground } from "./find-ground.ts";

/** What Sales said of a row of `lead` by its own decision, as one of `verdicts`. */
export function verdictInSql({ outside }: Pick<Ground, "outside">): Fragment {
  return sql`CASE
    WHEN lead.accepted_at IS NOT NULL OR lead.opportunity_at IS NOT NULL OR lead.stage IN ('sal', 'sql', 'won', 'churned')
      THEN 'accepted'
    WHEN lead.stage NOT IN ('disqualified', 'recycled') THEN 'none'
    WHEN lead.reason = ANY(${[...outside]}::text[]) THEN 'outside_definition'
    ELSE 'fits_not_now' END`;
}
