import type { Person } from "./actor.ts";
import { identifying } from "./database/transaction.ts";
import { hashPassword, isPassword } from "./password.ts";

/** A membership that somebody may sign in to: an actor but for the session. */
export type Place = Omit<Person, "kind" | "sessionId">;

/**
 * The active memberships, oldest first, of whoever has this e-mail and password; null if the two don't match or nobody has
 * the e-mail, which takes the same time.
 */
export async function identify(email: string, password: string): Promise<Place[] | null> {
  const person = await identifying((db) =>
    db.person.findUnique({
      where: { email },
      select: {
        name: true,
        credential: { select: { passwordHash: true } },
        members: {
          where: { deactivatedAt: null },
          orderBy: { createdAt: "asc" },
          select: {
            workspaceId: true,
            id: true,
            role: true,
            team: true,
            isAdmin: true,
            acting: { where: { endedAt: null }, select: { team: true } },
          },
        },
      },
    }),
  );
  if (!(await isPassword(password, person?.credential?.passwordHash ?? null)) || !person) return null;
  return person.members.map(({ id, acting, ...member }) => ({
    ...member,
    memberId: id,
    name: person.name,
    actingFor: acting[0]?.team ?? null,
  }));
}

/** Whether any workspace has been founded in this database. */
export async function hasWorkspaces(): Promise<boolean> {
  return (await identifying((db) => db.workspace.findFirst({ select: { id: true } }))) !== null;
}

/** The id of the person with this e-mail, who is added with the given name and password if nobody has it yet. */
export async function findOrAddPerson(email: string, name: string, password: string): Promise<string> {
  const passwordHash = await hashPassword(password);
  const { id } = await identifying((db) =>
    db.person.upsert({
      where: { email },
      update: {},
      create: { email, name, credential: { create: { passwordHash } } },
      select: { id: true },
    }),
  );
  return id;
}
