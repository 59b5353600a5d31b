import { type Fragment, sql } from "#platform/database/fragment.ts";

// Conditions on the table of leads, each in the words of an index, which serves nothing that is said otherwise.

/** Handed over here since then, and nobody has it: the index lead_unassigned. What imports bring as history never waits. */
export function waitsForItsTurn(since: Date): Fragment {
  return sql`handed_off_at >= ${since} AND owner_id IS NULL AND stage = 'mql' AND qualified_by IN ('definition', 'person')
    AND merged_into_id IS NULL AND erased_at IS NULL`;
}

/** Somebody works on it, or will again: the index lead_open. */
export const isOpenLead = sql`stage IN ('inquiry', 'mql', 'sal', 'sql', 'recycled')
  AND merged_into_id IS NULL AND erased_at IS NULL`;
