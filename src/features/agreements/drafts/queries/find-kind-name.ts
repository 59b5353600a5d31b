import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { draftPolicy } from "../policy.ts";

/** Of which kind an agreement is, by that kind's name; null where there is none of this id. */
export async function findKindName(actor: Actor, agreementId: string): Promise<string | null> {
  authorize(actor, draftPolicy.read, undefined);
  const { workspaceId } = actor;
  const agreement = await reading(actor, (db) =>
    db.agreement.findUnique({ where: { workspaceId_id: { workspaceId, id: agreementId } }, select: { kind: true } }),
  );
  return agreement?.kind ?? null;
}
