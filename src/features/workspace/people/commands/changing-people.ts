import type { Actor } from "#platform/actor.ts";
import type { Proof } from "#platform/authorize.ts";
import { violatedConstraint } from "#platform/constraint.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, type Refusal, type RefusalCode, refuse } from "#platform/refusals.ts";
import { expireForfeited } from "../../invitations/commands/expire-forfeited.ts";
import { findPeople } from "../queries.ts";
import type { Member, People } from "../rules/people.ts";

/** What the database says no to when something got past the lock, in the words of the rules. */
const refusals: Readonly<Record<string, RefusalCode>> = {
  member_one_head_per_team: "chair_taken",
  member_last_ceo: "last_ceo",
  member_last_admin: "last_admin",
  acting_head_one_per_team: "changed_meanwhile",
  acting_head_one_team_per_member: "acts_already",
  invitation_one_open_per_email: "already_invited",
  invitation_one_open_per_chair: "already_invited",
};

/**
 * Runs a command about people with everybody before it, under a lock on the workspace's row: who is head, CEO or admin is
 * decided by one at a time. Who lost a right of their own while they waited for it is refused `changed_meanwhile`, and who was
 * let go `session_ended`.
 */
export async function changingPeople<Result>(
  actor: Actor,
  act: (tx: Transaction, people: People) => Promise<Outcome<Result>>,
): Promise<Outcome<Result>> {
  try {
    return await inTransaction(actor, async (tx) => {
      await tx.read.$queryRaw`SELECT id FROM workspace WHERE id = ${actor.workspaceId}::uuid FOR NO KEY UPDATE`;
      const people = await findPeople(tx.read, actor.workspaceId);
      return refuseOvertaken(actor, people) ?? act(tx, people);
    });
  } catch (error) {
    const code = refusals[violatedConstraint(error) ?? ""];
    if (code) return refuse(code);
    throw error;
  }
}

/** Why an actor may not act as the one they came as; null too for who only joins. */
function refuseOvertaken(actor: Actor, people: People): Refusal | null {
  const now = actor.kind === "person" ? people.find(({ id }) => id === actor.memberId) : undefined;
  if (actor.kind !== "person" || !now) return null;
  if (!now.isActive) return refuse("session_ended");
  const isMoved = now.role !== actor.role || now.team !== actor.team;
  const hasLost = (actor.isAdmin && !now.isAdmin) || (actor.actingFor !== null && actor.actingFor !== now.actingFor);
  return isMoved || hasLost ? refuse("changed_meanwhile") : null;
}

/** Writes what a decision changed, down to the invitations. Chairs are left before they are taken. */
export async function carryOut(tx: Transaction, proof: Proof, before: People, after: People, now: Date): Promise<void> {
  const changes = before.flatMap((was, index) => {
    const is = after[index];
    return is && is !== was ? [{ was, is }] : [];
  });
  for (const { was, is } of changes) await endActing(tx, proof, was, is, now);
  const leavingFirst = changes.toSorted((one, other) => Number(takesChair(one.is)) - Number(takesChair(other.is)));
  for (const { was, is } of leavingFirst) await moveMember(tx, proof, was, is, now);
  for (const { was, is } of changes) await startActing(tx, proof, was, is, now);
  for (const { was, is } of changes) await expireForfeited(tx, proof, was, is, now);
}

function takesChair({ isActive, role }: Member): boolean {
  return isActive && role === "head";
}

async function moveMember(tx: Transaction, proof: Proof, was: Member, is: Member, now: Date) {
  const { workspaceId } = proof.actor;
  const { title, role, team, isAdmin } = is;
  const ending = was.isActive && !is.isActive ? { deactivatedAt: now } : {};
  const returning = is.isActive && !was.isActive ? { deactivatedAt: null } : {};
  await tx.write(proof).member.update({
    where: { workspaceId_id: { workspaceId, id: is.id } },
    data: { title, role, team, isAdmin, ...ending, ...returning, revision: { increment: 1 } },
    select: { id: true },
  });
  if (was.isActive && !is.isActive) {
    await tx.write(proof).$queryRaw`SELECT app_end_sessions(${is.id}::uuid, ${now})::text`;
  }
}

async function endActing(tx: Transaction, proof: Proof, was: Member, is: Member, now: Date) {
  if (was.actingFor === null || was.actingFor === is.actingFor) return;
  const { workspaceId } = proof.actor;
  await tx.write(proof).actingHead.updateMany({
    where: { workspaceId, memberId: is.id, endedAt: null },
    data: { endedAt: now },
  });
}

async function startActing(tx: Transaction, proof: Proof, was: Member, is: Member, now: Date) {
  if (is.actingFor === null || was.actingFor === is.actingFor) return;
  const { workspaceId } = proof.actor;
  await tx.write(proof).actingHead.create({
    data: { workspaceId, team: is.actingFor, memberId: is.id, namedAt: now },
    select: { id: true },
  });
}
