import type { Reads } from "#platform/database/client.ts";

/** How many leads members work now, by their ids: their MQLs, SALs and SQLs. The index lead_open has these. */
export async function countWorked(
  db: Reads,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ ownerId: string; leads: number }[]>`
    SELECT owner_id::text AS "ownerId", count(*)::int AS leads FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND owner_id = ANY (${memberIds}::uuid[])
      AND stage IN ('mql', 'sal', 'sql') AND merged_into_id IS NULL AND erased_at IS NULL
    GROUP BY owner_id`;
  return new Map(rows.map(({ ownerId, leads }) => [ownerId, leads]));
}
