import type { Reads } from "#platform/database/client.ts";
import { keptIdOf, listMerged } from "../../timeline/queries/merged-leads.ts";

/** The ids of all leads that one person is, by one of them: those that turned out to be the same lead are the same person. */
export async function findSamePerson(db: Reads, workspaceId: string, leadId: string): Promise<string[]> {
  const keptId = await keptIdOf(db, workspaceId, leadId);
  const merged = await listMerged(db, workspaceId, [keptId]);
  return [keptId, ...merged.map(({ id }) => id)];
}

/** When the person that a lead was has been erased; null if they weren't. */
export async function findErasedAt(db: Reads, workspaceId: string, leadId: string): Promise<Date | null> {
  const lead = await db.lead.findUnique({
    where: { workspaceId_id: { workspaceId, id: leadId } },
    select: { erasedAt: true },
  });
  return lead?.erasedAt ?? null;
}
