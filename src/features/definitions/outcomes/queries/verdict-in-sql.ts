import { type Fragment, sql } from "#platform/database/fragment.ts";
import type { Verdict } from "../schema.ts";
import type { Ground } from "./find-ground.ts";

/** What Sales said of a row of `lead` by its own decision, as one of `verdicts`, or as what stands for each. */
export function verdictInSql({ outside }: Pick<Ground, "outside">, as = inWords): Fragment {
  return sql`CASE
    WHEN lead.accepted_at IS NOT NULL OR lead.opportunity_at IS NOT NULL OR lead.stage IN ('sal', 'sql', 'won', 'churned')
      THEN ${as.accepted}
    WHEN lead.stage NOT IN ('disqualified', 'recycled') THEN ${as.none}
    WHEN lead.reason = ANY(${[...outside]}::text[]) THEN ${as.outside_definition}
    ELSE ${as.fits_not_now} END`;
}

const inWords: Readonly<Record<Verdict, Fragment>> = {
  accepted: sql`'accepted'`,
  outside_definition: sql`'outside_definition'`,
  fits_not_now: sql`'fits_not_now'`,
  none: sql`'none'`,
};
