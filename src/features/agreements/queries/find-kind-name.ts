import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";

/** The name of an agreement's kind; null where there is no such agreement in the actor's workspace. */
export async function findKindName(actor: Actor, agreementId: string): Promise<string | null> {
  const { workspaceId } = actor;
  const found = await reading(actor, (db) =>
    db.agreement.findUnique({
      where: { workspaceId_id: { workspaceId, id: agreementId } },
      select: { kind: true },
    }),
  );
  return found?.kind ?? null;
}
