import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { env } from "#platform/env.ts";
import { type FoundInvitation, findInvitationByToken } from "#platform/invitation.ts";
import { appAddress, isMailSet } from "#platform/mail.ts";
import type { RefusalCode } from "#platform/refusals.ts";
import { invitationPolicy } from "./policy.ts";
import { refuseClosed } from "./rules/decisions.ts";
import { type Reach, reach } from "./rules/reach.ts";
import type { InvitationItem } from "./schema.ts";

/** The invitations that nobody accepted or withdrew, expired ones too, the newest first. */
export async function listInvitations(actor: Actor): Promise<InvitationItem[]> {
  authorize(actor, invitationPolicy.read, undefined);
  const { workspaceId } = actor;
  const rows = await reading(actor, (db) =>
    db.invitation.findMany({
      where: { workspaceId, acceptedAt: null, withdrawnAt: null },
      orderBy: { createdAt: "desc" },
      select: {
        id: true,
        email: true,
        role: true,
        team: true,
        isAdmin: true,
        title: true,
        createdAt: true,
        expiresAt: true,
        invitedBy: { select: { person: { select: { name: true } } } },
      },
    }),
  );
  return rows.map(({ invitedBy, ...invitation }) => ({ ...invitation, inviter: invitedBy?.person.name ?? null }));
}

export type InvitationToJoin = FoundInvitation & { readonly closed: RefusalCode | null };

/** What an invitation's link leads to, and why it is closed if it is; null if there never was one. */
export async function findInvitation(token: string, now: Date): Promise<InvitationToJoin | null> {
  const found = await findInvitationByToken(token);
  return found && { ...found, closed: refuseClosed(found, now)?.refused ?? null };
}

/** Who can open the links that are made here, and whether they are mailed too. */
export function findReach(): Reach & { readonly isMailed: boolean; readonly address: string } {
  const address = appAddress("/");
  return { ...reach({ url: address, host: env.HOST }), isMailed: isMailSet, address };
}

/** The link of an invitation. */
export function joinAddress(token: string): string {
  return appAddress(`/join/${token}`);
}
