import type { Person } from "#platform/actor.ts";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Member } from "../../people/rules/people.ts";
import { isForfeited } from "../policy.ts";

/**
 * Lets the invitations expire that a member made and could not make any longer after a change: nobody joins by them with what
 * was taken from their inviter. Whoever may make such an offer can renew them.
 */
export async function expireForfeited(
  tx: Transaction,
  proof: Proof,
  was: Member,
  is: Member,
  now: Date,
): Promise<void> {
  const { workspaceId } = proof.actor;
  const open = await tx.read.invitation.findMany({
    where: { workspaceId, invitedById: was.id, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    select: { id: true, role: true, team: true, isAdmin: true },
  });
  const asPerson = (member: Member): Person => {
    const { id: memberId, name, role, team, isAdmin, actingFor } = member;
    return { kind: "person", workspaceId, memberId, sessionId: "", name, role, team, isAdmin, actingFor };
  };
  const forfeited = open.filter((offer) => isForfeited(offer, asPerson(was), is.isActive ? asPerson(is) : null));
  if (forfeited.length === 0) return;
  await tx.write(proof).invitation.updateMany({
    where: { workspaceId, id: { in: forfeited.map(({ id }) => id) } },
    data: { expiresAt: now },
  });
}
