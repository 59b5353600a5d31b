import type { Reads } from "#platform/database/client.ts";
import { listed, sql } from "#platform/database/fragment.ts";
import { knownInSql } from "./condition-in-sql.ts";

/** Of how many leads, the newest, it is looked whether they have a value. */
const newest = 1_000;

/** Of some fields those that none of the newest leads has a value for; none where there are no leads yet. */
export async function listUnfilled(db: Reads, workspaceId: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const [row] = await db.$queryRaw<{ isEmpty: boolean; isKnown: (boolean | null)[] }[]>`
    SELECT count(*) = 0 AS "isEmpty", ARRAY[${listed(names.map((name) => sql`bool_or(${knownInSql(name)})`))}] AS "isKnown"
    FROM (
      SELECT * FROM lead WHERE workspace_id = ${workspaceId}::uuid AND merged_into_id IS NULL AND erased_at IS NULL
      ORDER BY created_at DESC LIMIT ${newest}) AS lead`;
  return row && !row.isEmpty ? names.filter((_, place) => !row.isKnown[place]) : [];
}
