import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayAt, dayInWords } from "#platform/day.ts";
import type { Job } from "#platform/jobs.ts";
import { deliver } from "#platform/mail.ts";
import { newToken } from "#platform/session/token.ts";
import { placeLabel } from "../../people/rules/people.ts";
import { invitationPolicy } from "../policy.ts";
import { joinAddress } from "../queries.ts";
import { invitationState } from "../rules/decisions.ts";

/**
 * Mails an invitation that is still open, with a link that is made only now: beside the one that was shown, and in the place of
 * one in a mail that was not delivered. It is not kept in the outbox: whoever reads that could join in a chair that only the CEO
 * gives. Throws when the mail server doesn't take it.
 */
export async function mailInvitation({ workspaceId, id }: Job, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "invitations" };
  const { token, tokenHash } = newToken();
  const found = await inTransaction(service, async (tx) => {
    const invitation = await tx.read.invitation.findUnique({
      where: { workspaceId_id: { workspaceId, id } },
      include: {
        workspace: { select: { name: true, timeZone: true } },
        invitedBy: { select: { person: { select: { name: true } } } },
      },
    });
    if (!invitation || invitationState(invitation, now) !== "open") return null;
    const proof = authorize(service, invitationPolicy.mail, undefined);
    await tx.write(proof).invitation.updateMany({
      where: { workspaceId, id, acceptedAt: null, withdrawnAt: null },
      data: { mailedTokenHash: tokenHash },
    });
    return invitation;
  });
  if (!found) return;
  const inviter = found.invitedBy?.person.name ?? "Whoever runs it";
  const text = [
    `${inviter} invites you to join ${found.workspace.name} on Common Ground as ${placeLabel(found)}.`,
    `Until ${dayInWords(dayAt(found.workspace.timeZone, found.expiresAt))} you can do so here:\n${joinAddress(token)}`,
    "The link is for you alone: who has it can join in your place.",
  ];
  const subject = `${inviter} invites you to ${found.workspace.name}`;
  await deliver({ to: found.email, subject, text: `${text.join("\n\n")}\n` });
}
