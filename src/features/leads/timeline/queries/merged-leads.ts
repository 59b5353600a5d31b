import type { Reads } from "#platform/database/client.ts";

/** A lead that turned out to be another one, and the lead that it is told with now: that is merged into none itself. */
export type MergedLead = { readonly id: string; readonly keptId: string };

/**
 * The leads that some have come to hold: merged into one of them, or into one that was. Where nobody was ever merged, a glance at
 * the beginning of an index says so before thousands of ids are looked for.
 */
export async function listMerged(db: Reads, workspaceId: string, leadIds: readonly string[]): Promise<MergedLead[]> {
  return db.$queryRaw`
    WITH RECURSIVE merged (id, kept_id) AS (
      SELECT id, merged_into_id FROM lead
      WHERE workspace_id = ${workspaceId}::uuid AND merged_into_id = ANY(${leadIds}::uuid[]) AND (
        SELECT TRUE FROM lead AS any_one
        WHERE any_one.workspace_id = ${workspaceId}::uuid AND any_one.merged_into_id IS NOT NULL
        ORDER BY any_one.merged_into_id LIMIT 1)
      UNION ALL
      SELECT lead.id, merged.kept_id FROM merged JOIN lead
        ON lead.workspace_id = ${workspaceId}::uuid AND lead.merged_into_id = merged.id)
    SELECT id::text, kept_id::text AS "keptId" FROM merged`;
}

/** Of some leads those that were merged, with where they are told now. */
export async function findKept(db: Reads, workspaceId: string, leadIds: readonly string[]): Promise<MergedLead[]> {
  if (leadIds.length === 0) return [];
  return db.$queryRaw`
    WITH RECURSIVE way (id, into_id) AS (
      SELECT id, merged_into_id FROM lead
      WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${leadIds}::uuid[]) AND merged_into_id IS NOT NULL
      UNION ALL
      SELECT way.id, lead.merged_into_id FROM way JOIN lead
        ON lead.workspace_id = ${workspaceId}::uuid AND lead.id = way.into_id AND lead.merged_into_id IS NOT NULL)
    SELECT way.id::text, into_id::text AS "keptId" FROM way JOIN lead
      ON lead.workspace_id = ${workspaceId}::uuid AND lead.id = into_id AND lead.merged_into_id IS NULL`;
}

/** By which id a lead is told of now: its own, unless it was merged. */
export async function keptIdOf(db: Reads, workspaceId: string, leadId: string): Promise<string> {
  const [merged] = await findKept(db, workspaceId, [leadId]);
  return merged?.keptId ?? leadId;
}
