import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { addPerson } from "#platform/identity.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../activity/commands/record-fact.ts";
import { makeInvitation } from "../invitations/commands/invite-member.ts";
import type { MadeInvitation } from "../invitations/schema.ts";
import { workspacePolicy } from "../policy.ts";
import type { Founder, FoundWorkspaceInput, Invited, WorkspaceFact } from "../schema.ts";

export type FoundedWorkspace = {
  readonly workspaceId: string;
  /** By e-mail. */
  readonly memberIds: Readonly<Record<string, string>>;
  readonly invitations: readonly FoundingInvitation[];
};

/** An invitation with its link, and for whom it is. */
type FoundingInvitation = MadeInvitation & Pick<Invited, "email" | "role" | "team" | "title">;

/**
 * Makes a workspace with its first members, its working calendar and the invitations of those who are not there yet, all of it
 * or nothing. Refuses `email_taken` if one of the first members has an account already.
 */
export async function foundWorkspace(input: FoundWorkspaceInput, now: Date): Promise<Outcome<FoundedWorkspace>> {
  const workspaceId = randomUUIDv7();
  const members = input.people.map(asMember);
  const actor = actorOf(input, workspaceId, members);
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, workspacePolicy.found, { memberId: members[0]?.row.id ?? "" });
    const { name, timeZone, currency, week, invited } = input;
    await tx.write(proof).workspace.create({ data: { id: workspaceId, name, timeZone, currency, createdAt: now } });
    await tx.write(proof).calendar.create({ data: { workspaceId, timeZone, week } });
    for (const { person } of members) if (!(await addPerson(tx, proof, person))) return refuse("email_taken");
    await tx
      .write(proof)
      .member.createMany({ data: members.map(({ row }) => ({ ...row, workspaceId, createdAt: now })) });
    const payload = { name, members: members.length, invited: invited.length };
    const fact: WorkspaceFact = { type: "workspace.founded", payload };
    await recordFact(tx, proof, fact, now);
    const invitations: FoundingInvitation[] = [];
    for (const place of invited) {
      const { email, role, team, title } = place;
      invitations.push({ ...(await makeInvitation(tx, proof, place, now)), email, role, team, title });
    }
    const memberIds = Object.fromEntries(members.map(({ person, row }) => [person.email, row.id]));
    return { workspaceId, memberIds, invitations };
  });
}

type Member = ReturnType<typeof asMember>;

function asMember({ email, name, passwordHash, role, team, title, isAdmin }: Founder) {
  const person = { id: randomUUIDv7(), email, name, passwordHash };
  return { person, row: { id: randomUUIDv7(), personId: person.id, role, team, title, isAdmin } };
}

function actorOf({ by }: FoundWorkspaceInput, workspaceId: string, [founder]: readonly Member[]): Actor {
  if (by === "operator" || !founder) return { kind: "service", workspaceId, name: "The operator" };
  const { id: memberId, role, team, isAdmin } = founder.row;
  const ids = { workspaceId, memberId, sessionId: randomUUIDv7() };
  return { kind: "person", ...ids, name: founder.person.name, role, team, isAdmin, actingFor: null };
}
