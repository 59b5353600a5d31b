import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";

/** Who owns a lead and has left; null for one whose owner is still there, or that has none. */
export async function findDepartedOwner(actor: Actor, leadId: string): Promise<string | null> {
  const { workspaceId } = actor;
  const found = await reading(actor, (db) =>
    db.lead.findFirst({
      where: { workspaceId, id: leadId, owner: { deactivatedAt: { not: null } } },
      select: { ownerId: true },
    }),
  );
  return found?.ownerId ?? null;
}
