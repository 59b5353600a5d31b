import type { Reads } from "#platform/database/client.ts";

/** How many leads a version of the definition has handed over so far, by what was recorded of it. */
export async function countHandedOver(db: Reads, workspaceId: string, version: number): Promise<number> {
  const [row] = await db.$queryRaw<{ leads: number }[]>`
    SELECT coalesce(sum(jsonb_array_length(payload -> 'leadIds')), 0)::int AS leads FROM fact
    WHERE workspace_id = ${workspaceId}::uuid AND type = 'lead.qualified_by_definition'
      AND (payload -> 'version')::int = ${version}`;
  return row?.leads ?? 0;
}
