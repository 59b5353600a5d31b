import type { Person, Team } from "./actor.ts";
import type { Proof } from "./authorize.ts";
import { identifying, type Transaction } from "./database/transaction.ts";
import { isPassword } from "./password.ts";

/** A membership that somebody may sign in to: an actor but for the session. */
export type Place = Omit<Person, "kind" | "sessionId">;

/** Somebody who has shown that they are who they say, with their active memberships, oldest first. */
export type Identified = { readonly name: string; readonly places: readonly Place[] };

/** The places of whoever has this e-mail and password; null as for `identifyPerson`. */
export async function identify(email: string, password: string): Promise<readonly Place[] | null> {
  return (await identifyPerson(email, password))?.places ?? null;
}

/** Whoever has this e-mail and password; null if the two don't match or nobody has the e-mail, which takes the same time. */
export async function identifyPerson(email: string, password: string): Promise<Identified | null> {
  const person = await identifying((db) =>
    db.person.findUnique({
      where: { email },
      select: {
        name: true,
        credential: { select: { passwordHash: true } },
        members: {
          where: { deactivatedAt: null },
          orderBy: { createdAt: "asc" },
          select: seat,
        },
      },
    }),
  );
  if (!(await isPassword(password, person?.credential?.passwordHash ?? null)) || !person) return null;
  const { name, members } = person;
  return { name, places: members.map((member) => placeOf(member, name)) };
}

const seat = {
  workspaceId: true,
  id: true,
  role: true,
  team: true,
  isAdmin: true,
  acting: { where: { endedAt: null }, select: { team: true } },
} as const;

type SeatRow = Omit<Place, "memberId" | "name" | "actingFor"> & { id: string; acting: { team: Team }[] };

function placeOf({ id, acting, ...member }: SeatRow, name: string): Place {
  return { ...member, memberId: id, name, actingFor: acting[0]?.team ?? null };
}

/** Every active membership of the human being behind a member, oldest first, with the name of its workspace. */
export async function findPlaces({
  workspaceId,
  memberId,
}: Person): Promise<{ place: Place; workspaceName: string }[]> {
  const members = await identifying((db) =>
    db.member.findMany({
      where: { deactivatedAt: null, person: { members: { some: { workspaceId, id: memberId } } } },
      orderBy: { createdAt: "asc" },
      select: {
        ...seat,
        person: { select: { name: true } },
        workspace: { select: { name: true } },
      },
    }),
  );
  return members.map(({ person, workspace, ...member }) => {
    return { place: placeOf(member, person.name), workspaceName: workspace.name };
  });
}

/** The id of whoever has this e-mail, for a command that has made sure that it acts for them; null if nobody has it. */
export async function findPersonId(tx: Transaction, email: string): Promise<string | null> {
  const [row] = await tx.read.$queryRaw<{ id: string | null }[]>`SELECT app_person_id(${email}::citext)::text AS id`;
  return row?.id ?? null;
}

/** Whether any workspace has been founded in this database. */
export async function hasWorkspaces(): Promise<boolean> {
  return (await identifying((db) => db.workspace.findFirst({ select: { id: true } }))) !== null;
}

/** Every workspace in this database, oldest first: for whoever runs it, who stands in none. */
export function listWorkspaces(): Promise<{ id: string; name: string }[]> {
  return identifying((db) =>
    db.workspace.findMany({ select: { id: true, name: true }, orderBy: { createdAt: "asc" } }),
  );
}

/** Which of these addresses belong to somebody who can sign in with a password. */
export async function listAccounts(emails: readonly string[]): Promise<string[]> {
  const where = { email: { in: [...emails] }, credential: { isNot: null } };
  const people = await identifying((db) => db.person.findMany({ where, select: { email: true } }));
  return people.map(({ email }) => email);
}

/**
 * Takes the passwords of these addresses away and ends the sessions that were begun with them: nobody gets in as these people
 * until they choose another password by a link.
 */
export async function takePasswordsAway(emails: readonly string[], now: Date): Promise<void> {
  const person = { email: { in: [...emails] } };
  await identifying(async (db) => {
    await db.credential.deleteMany({ where: { person } });
    await db.session.updateMany({ where: { endedAt: null, member: { person } }, data: { endedAt: now } });
  });
}

/** Somebody who has no account yet. `passwordHash` is made by `hashPassword`, before the transaction, which it would hold up. */
export type NewPerson = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
};

/**
 * Adds a person with their password in the open transaction, so that nobody is left over when the rest of it fails. False:
 * somebody has this e-mail already, and keeps name and password.
 */
export async function addPerson(tx: Transaction, proof: Proof, person: NewPerson): Promise<boolean> {
  const { id, email, name, passwordHash } = person;
  const [row] = await tx.write(proof).$queryRaw<{ added: boolean }[]>`
    SELECT app_add_person(${id}::uuid, ${email}::citext, ${name}, ${passwordHash}) AS added`;
  return row?.added ?? false;
}
