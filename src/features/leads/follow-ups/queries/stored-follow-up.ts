import type { Reads } from "#platform/database/client.ts";
import { dayOf } from "#platform/day.ts";
import type { Stage } from "../../schema.ts";
import { keptIdOf } from "../../timeline/queries/merged-leads.ts";
import type { FollowUp } from "../schema.ts";

type Row = Omit<FollowUp, "dueOn"> & { readonly dueOn: Date };

/** A row as it is read: a date that stands for a day becomes one. */
export function storedFollowUp({ id, leadId, memberId, dueOn, note, createdAt, revision }: Row): FollowUp {
  return { id, leadId, memberId, dueOn: dayOf(dueOn), note, createdAt, revision };
}

/** The one that a lead waits for; null where nobody means to speak with it. */
export async function findOpen(db: Reads, workspaceId: string, leadId: string): Promise<FollowUp | null> {
  const row = await db.followUp.findFirst({ where: { workspaceId, leadId, closedAt: null } });
  return row && storedFollowUp(row);
}

/**
 * A lead for a command that decides on its follow-up, locked until the transaction ends: instead of one that was merged, the one
 * that was kept. Null for one that isn't there, or whose person was erased.
 */
export async function lockLeadToFollow(db: Reads, workspaceId: string, leadId: string) {
  const id = await keptIdOf(db, workspaceId, leadId);
  const [lead] = await db.$queryRaw<{ id: string; stage: Stage; ownerId: string | null }[]>`
    SELECT id::text, stage, owner_id::text AS "ownerId" FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND merged_into_id IS NULL AND erased_at IS NULL
    FOR NO KEY UPDATE`;
  return lead ?? null;
}
