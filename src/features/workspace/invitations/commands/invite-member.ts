import { randomUUIDv7 } from "node:crypto";
import { type Actor, memberBehind } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { enqueue } from "#platform/jobs.ts";
import { isMailSet } from "#platform/mail.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { newToken } from "#platform/session/token.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { changingPeople } from "../../people/commands/changing-people.ts";
import { inviting, type Offer } from "../policy.ts";
import { joinAddress } from "../queries.ts";
import { decideInvitation, expiryOf } from "../rules/decisions.ts";
import type { InvitationFact, InvitationInput, InviteMemberInput, MadeInvitation } from "../schema.ts";

/**
 * Invites somebody to a place in the actor's workspace, by a link and, where a mail server is set, by mail. Refuses what
 * `decideInvitation` does. An invitation that has expired makes room.
 */
export async function inviteMember(
  actor: Actor,
  input: InviteMemberInput,
  now: Date,
): Promise<Outcome<MadeInvitation>> {
  return changingPeople(actor, async (tx, people) => {
    const { workspaceId } = actor;
    const proof = authorizeOffer(actor, input);
    const { email, role, team } = input;
    const member = await tx.read.member.findFirst({
      where: { workspaceId, person: { email } },
      select: { deactivatedAt: true },
    });
    const rivals = await tx.read.invitation.findMany({
      where: {
        ...{ workspaceId, acceptedAt: null, withdrawnAt: null },
        OR: [{ email }, ...(role === "head" ? [{ role, team }] : [])],
      },
    });
    const isActiveMember = member && member.deactivatedAt === null;
    const decision = decideInvitation(input, { people, isActiveMember, rivals }, now);
    if (isRefusal(decision)) return decision;

    await tx.write(proof).invitation.updateMany({
      where: { workspaceId, id: { in: [...decision.expired] }, acceptedAt: null },
      data: { withdrawnAt: now },
    });
    return makeInvitation(tx, proof, input, now);
  });
}

/** Makes an invitation in the open transaction, for a command that has made sure that there is room for it. */
export async function makeInvitation(
  tx: Transaction,
  proof: Proof,
  input: InviteMemberInput,
  now: Date,
): Promise<MadeInvitation> {
  const { workspaceId } = proof.actor;
  const { email, role, team, isAdmin } = input;
  const id = randomUUIDv7();
  const { token, tokenHash } = newToken();
  const expiresAt = expiryOf(now);
  const row = {
    ...input,
    workspaceId,
    id,
    tokenHash,
    invitedById: memberBehind(proof.actor),
    createdAt: now,
    expiresAt,
  };
  await tx.write(proof).invitation.create({ data: row, select: { id: true } });
  await send(tx, proof, { invitationId: id, email, role, team, isAdmin }, "invitation.made", now);
  return { invitationId: id, token, link: joinAddress(token), expiresAt };
}

/**
 * Gives an invitation a new link and fourteen days more, in the actor's name; the links before lead nowhere from now on. Refuses
 * `not_found`, and what became of it if it is no longer waiting.
 */
export async function renewInvitation(
  actor: Actor,
  { invitationId }: InvitationInput,
  now: Date,
): Promise<Outcome<MadeInvitation>> {
  return changingPeople(actor, async (tx) => {
    const { workspaceId } = actor;
    const found = await tx.read.invitation.findUnique({ where: { workspaceId_id: { workspaceId, id: invitationId } } });
    if (!found) return refuse("not_found");
    const proof = authorizeOffer(actor, found);
    const { email, role, team, isAdmin } = found;
    const { token, tokenHash } = newToken();
    const expiresAt = expiryOf(now);
    const { count } = await tx.write(proof).invitation.updateMany({
      where: { workspaceId, id: invitationId, acceptedAt: null, withdrawnAt: null },
      data: { tokenHash, mailedTokenHash: null, invitedById: memberBehind(actor), expiresAt },
    });
    if (count === 0) return refuse(found.acceptedAt ? "invitation_used" : "invitation_withdrawn");
    await send(tx, proof, { invitationId, email, role, team, isAdmin }, "invitation.renewed", now);
    return { invitationId, token, link: joinAddress(token), expiresAt };
  });
}

/** Takes an invitation back: its links lead nowhere. Again is a success. Refuses `not_found` and `invitation_used`. */
export async function withdrawInvitation(
  actor: Actor,
  { invitationId }: InvitationInput,
  now: Date,
): Promise<Outcome<{ invitationId: string }>> {
  return changingPeople(actor, async (tx) => {
    const { workspaceId } = actor;
    const found = await tx.read.invitation.findUnique({ where: { workspaceId_id: { workspaceId, id: invitationId } } });
    if (!found) return refuse("not_found");
    const proof = authorizeOffer(actor, found);
    if (found.acceptedAt) return refuse("invitation_used");
    const { count } = await tx.write(proof).invitation.updateMany({
      where: { workspaceId, id: invitationId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return { invitationId };
    const { email, role, team, isAdmin } = found;
    const payload = { invitationId, email, role, team, isAdmin };
    const fact: InvitationFact = { type: "invitation.withdrawn", payload };
    await recordFact(tx, proof, fact, now);
    return { invitationId };
  });
}

function authorizeOffer(actor: Actor, offer: Offer): Proof {
  const [proof] = inviting(offer).map((verb) => authorize(actor, verb, offer));
  if (!proof) throw new Error("an offer takes a verb at least");
  return proof;
}

async function send(
  tx: Transaction,
  proof: Proof,
  payload: InvitationFact["payload"],
  type: InvitationFact["type"],
  now: Date,
) {
  await recordFact(tx, proof, { type, payload }, now);
  const { workspaceId } = proof.actor;
  if (isMailSet) await enqueue(tx, proof, "invitation", { workspaceId, id: payload.invitationId });
}
