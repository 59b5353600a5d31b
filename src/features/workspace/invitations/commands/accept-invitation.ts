import { randomUUIDv7 } from "node:crypto";
import type { Person } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import type { Client } from "#platform/client-address.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addPerson, findPersonId } from "#platform/identity.ts";
import { type FoundInvitation, findInvitationByToken } from "#platform/invitation.ts";
import { hashPassword } from "#platform/password.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { passwordProblem } from "../../account/rules.ts";
import { carryOut, changingPeople } from "../../people/commands/changing-people.ts";
import { peoplePolicy } from "../../people/policy.ts";
import { settleActing } from "../../people/rules/decisions.ts";
import type { PeopleFact } from "../../people/schema.ts";
import { endSession, identifyThrottled, startSession } from "../../sessions/commands.ts";
import { decideJoining, refuseClosed } from "../rules/decisions.ts";
import type { AcceptInvitationInput, InvitationTokenInput } from "../schema.ts";

type Joined = { readonly token: string; readonly name: string };
type Finder = (tx: Transaction, proof: Proof) => Promise<string | null>;

/**
 * Joins by an invitation and starts a session there: with a new account, or with the one that has the invitation's e-mail, its
 * password being shown. Once more by the same person is a success. Refuses `unknown_invitation`, what has become of it since,
 * `wrong_password` (counted like a sign-in), `chair_taken`, and `invalid_input` for a name or password that won't do.
 */
export async function acceptInvitation(
  { token, name, password }: AcceptInvitationInput,
  client: Client,
  now: Date,
): Promise<Outcome<Joined>> {
  const invitation = await findInvitationByToken(token);
  if (!invitation) return refuse("unknown_invitation");
  if (invitation.hasAccount) return joinWithAccount(invitation, password, client, now);
  const closed = refuseClosed(invitation, now);
  if (closed) return closed;
  if (!name) return refuse("invalid_input", { name: "Your name, please." });
  const { email, workspaceName } = invitation;
  const problem = passwordProblem(password, [name, email, workspaceName]);
  if (problem) return refuse("invalid_input", { password: problem });

  const passwordHash = await hashPassword(password);
  const add: Finder = async (tx, proof) => {
    const id = randomUUIDv7();
    return (await addPerson(tx, proof, { id, email, name, passwordHash })) ? id : null;
  };
  const joined = await join(invitation, name, add, client, now);
  // Their other click was quicker: now they have an account, and this is its password.
  const wasQuicker = isRefusal(joined) && (joined.refused === "email_taken" || joined.refused === "invitation_used");
  return wasQuicker ? joinWithAccount(invitation, password, client, now) : joined;
}

/**
 * Joins as who is signed in already, in another workspace, where their session ends. Refuses `other_person` for anybody else's
 * invitation, and what `acceptInvitation` refuses.
 */
export async function acceptSignedIn(
  person: Person,
  email: string,
  { token }: InvitationTokenInput,
  client: Client,
  now: Date,
): Promise<Outcome<Joined | null>> {
  const invitation = await findInvitationByToken(token);
  if (!invitation) return refuse("unknown_invitation");
  if (invitation.email.toLowerCase() !== email.toLowerCase()) return refuse("other_person");
  if (invitation.workspaceId === person.workspaceId) return null;
  const joined = await join(invitation, person.name, (tx) => findPersonId(tx, invitation.email), client, now);
  if (!isRefusal(joined)) await endSession(person, { sessionId: person.sessionId }, now);
  return joined;
}

async function joinWithAccount(
  invitation: FoundInvitation,
  password: string,
  client: Client,
  now: Date,
): Promise<Outcome<Joined>> {
  const identified = await identifyThrottled(invitation.email, password, client);
  if (isRefusal(identified)) return identified.refused === "wrong_credentials" ? refuse("wrong_password") : identified;
  const { name, places } = identified;
  const place = places.find(({ workspaceId }) => workspaceId === invitation.workspaceId);
  if (place) return { token: await startSession(place, client.userAgent, now), name };
  return join(invitation, name, (tx) => findPersonId(tx, invitation.email), client, now);
}

/** Person, member, mark on the invitation, fact and session in one transaction, under the lock of the workspace. */
async function join(
  invitation: FoundInvitation,
  name: string,
  findPerson: Finder,
  client: Client,
  now: Date,
): Promise<Outcome<Joined>> {
  const { id, workspaceId, role, team, isAdmin, title } = invitation;
  const memberId = randomUUIDv7();
  const seat = { memberId, workspaceId, name, role, team, isAdmin, actingFor: null };
  const person: Person = { ...seat, kind: "person", sessionId: randomUUIDv7() };
  return changingPeople(person, async (tx, people) => {
    const proof = authorize(person, peoplePolicy.join, seat);
    const found = await tx.read.invitation.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } } });
    const refusal = decideJoining(found, people, now);
    if (refusal) return refusal;
    const personId = await findPerson(tx, proof);
    if (personId === null) return refuse("email_taken");

    const row = { workspaceId, id: memberId, personId, role, team, isAdmin, title, createdAt: now };
    const before = await tx.read.member.findUnique({ where: { workspaceId_personId: { workspaceId, personId } } });
    if (before) return refuse("invitation_used");
    // A head who comes ends what somebody acted for.
    const arrival = { id: memberId, name, role, team, title, isAdmin, isActive: true, actingFor: null, revision: 1 };
    await carryOut(tx, proof, people, settleActing([...people, arrival]), now);
    await tx.write(proof).member.create({ data: row, select: { id: true } });
    await tx.write(proof).invitation.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { acceptedAt: now, memberId },
      select: { id: true },
    });
    const payload = { memberId, name, role, team, isAdmin, invitedById: found.invitedById };
    const fact: PeopleFact = { type: "member.joined", payload };
    await recordFact(tx, proof, fact, now);
    return { token: await startSession(seat, client.userAgent, now), name };
  });
}
