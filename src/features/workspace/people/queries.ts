import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { peoplePolicy } from "./policy.ts";
import type { People } from "./rules/people.ts";
import type { MemberItem } from "./schema.ts";

/** Everybody who is or was a member of the actor's workspace, by name. */
export async function listMembers(actor: Actor): Promise<MemberItem[]> {
  authorize(actor, peoplePolicy.read, undefined);
  const members = await reading(actor, (db) => findMembers(db, actor.workspaceId));
  return members.sort((one, other) => one.name.localeCompare(other.name, "en"));
}

/** The same people for the rules, inside a command's transaction. */
export async function findPeople(db: Reads, workspaceId: string): Promise<People> {
  const members = await findMembers(db, workspaceId);
  return members.map(({ deactivatedAt, email: _, ...member }) => ({ ...member, isActive: deactivatedAt === null }));
}

async function findMembers(db: Reads, workspaceId: string): Promise<MemberItem[]> {
  const rows = await db.member.findMany({
    where: { workspaceId },
    select: {
      id: true,
      person: { select: { name: true, email: true } },
      role: true,
      team: true,
      title: true,
      isAdmin: true,
      acting: { where: { endedAt: null }, select: { team: true } },
      deactivatedAt: true,
      revision: true,
    },
  });
  return rows.map(({ person, acting, ...member }) => ({ ...member, ...person, actingFor: acting[0]?.team ?? null }));
}
