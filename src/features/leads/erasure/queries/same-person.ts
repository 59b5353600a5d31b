import type { Reads } from "#platform/database/client.ts";

/**
 * The ids of all leads that one person is, by one of them: those that turned out to be the same lead are the same person. Empty
 * where there is no such lead.
 */
export async function findSamePerson(db: Reads, workspaceId: string, leadId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE kept (id, into_id) AS (
      SELECT id, merged_into_id FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = ${leadId}::uuid
      UNION
      SELECT l.id, l.merged_into_id FROM kept JOIN lead l ON l.workspace_id = ${workspaceId}::uuid AND l.id = kept.into_id),
    same (id) AS (
      SELECT id FROM kept WHERE into_id IS NULL
      UNION
      SELECT l.id FROM same JOIN lead l ON l.workspace_id = ${workspaceId}::uuid AND l.merged_into_id = same.id)
    SELECT id::text FROM same`;
  return rows.map(({ id }) => id);
}

/** When the person that a lead was has been erased; null if they weren't. */
export async function findErasedAt(db: Reads, workspaceId: string, leadId: string): Promise<Date | null> {
  const lead = await db.lead.findUnique({
    where: { workspaceId_id: { workspaceId, id: leadId } },
    select: { erasedAt: true },
  });
  return lead?.erasedAt ?? null;
}
