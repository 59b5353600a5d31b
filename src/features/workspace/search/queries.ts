import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Found, mostFound, type SearchInput } from "#platform/search.ts";
import { seatLabel } from "../people/rules/people.ts";
import { workspacePolicy } from "../policy.ts";

/** The active members in whose name, title or e-mail each of the words is found, by name; at most six. */
export async function findMembers(actor: Actor, { query }: SearchInput): Promise<Found[]> {
  const { workspaceId } = actor;
  authorize(actor, workspacePolicy.read, undefined);
  const members = await reading(actor, (db) =>
    db.member.findMany({
      where: { workspaceId, deactivatedAt: null, AND: query.split(/\s+/).map(hasWord) },
      orderBy: { person: { name: "asc" } },
      take: mostFound,
      select: { id: true, role: true, team: true, isAdmin: true, title: true, person: { select: { name: true } } },
    }),
  );
  return members.map(({ id, title, person, ...member }) => ({
    label: person.name,
    detail: title || seatLabel({ ...member, actingFor: null }),
    href: `/settings/members#${id}`,
  }));
}

function hasWord(word: string) {
  // Prisma hands these on as they are, and Postgres would take them for anything at all.
  const literally = word.replace(/[\\%_]/g, "\\$&");
  const part = { contains: literally, mode: "insensitive" } as const;
  return { OR: [{ person: { name: part } }, { person: { email: part } }, { title: part }] };
}
