import type { Reads } from "#platform/database/client.ts";

/** Whether the person that a lead was has been erased: nothing is added to what is left of them. */
export async function isErased(db: Reads, workspaceId: string, leadId: string): Promise<boolean> {
  const lead = await db.lead.findUnique({
    where: { workspaceId_id: { workspaceId, id: leadId }, erasedAt: { not: null } },
    select: { id: true },
  });
  return lead !== null;
}
