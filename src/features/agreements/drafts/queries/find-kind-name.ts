import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";

/** Of which kind an agreement is, by that kind's name; null where there is none of this id. Whoever may do anything with it may know. */
export async function findKindName(actor: Actor, agreementId: string): Promise<string | null> {
  const { workspaceId } = actor;
  const agreement = await reading(actor, (db) =>
    db.agreement.findUnique({ where: { workspaceId_id: { workspaceId, id: agreementId } }, select: { kind: true } }),
  );
  return agreement?.kind ?? null;
}
