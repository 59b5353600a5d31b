import type { Role, Team } from "./actor.ts";
import type { Proof } from "./authorize.ts";
import { ask } from "./database/pool.ts";
import { identifying, type Transaction } from "./database/transaction.ts";
import type { Place } from "./identity.ts";
import { hashToken, newToken } from "./session/token.ts";

const goodForHours = 24;

/** Makes a link's token for whoever has this e-mail, good for a day; null if nobody has it. */
export async function makeReset(email: string, now: Date): Promise<{ token: string; expiresAt: Date } | null> {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + goodForHours * 60 * 60 * 1_000);
  return identifying(async (db) => {
    const person = await db.person.findUnique({ where: { email }, select: { id: true } });
    if (!person) return null;
    await db.passwordReset.create({ data: { tokenHash, personId: person.id, expiresAt } });
    return { token, expiresAt };
  });
}

/** Where whoever has this e-mail became a member first and still is one; null for nobody. */
export async function findFirstPlace(email: string): Promise<{ workspaceId: string; memberId: string } | null> {
  const member = await identifying((db) =>
    db.member.findFirst({
      where: { person: { email }, deactivatedAt: null },
      orderBy: { createdAt: "asc" },
      select: { workspaceId: true, id: true },
    }),
  );
  return member && { workspaceId: member.workspaceId, memberId: member.id };
}

/** Who may choose a password by a link, and the place of theirs that is told of it. */
export type Reset = {
  readonly personId: string;
  readonly email: string;
  readonly workspaceName: string;
  readonly place: Place;
};

/** What a link's token is good for; null if it never was, was used, or has expired. */
export async function findReset(token: string, now: Date): Promise<Reset | null> {
  const [row] = await ask<ResetRow>("SELECT * FROM app_password_reset($1, $2)", [hashToken(token), now]);
  if (!row) return null;
  const { person_id: personId, email, workspace_name: workspaceName, name, role, team } = row;
  const seat = { workspaceId: row.workspace_id, memberId: row.member_id, isAdmin: row.is_admin, actingFor: null };
  return { personId, email, workspaceName, place: { ...seat, name, role, team } };
}

/** Uses a link up for a new password, in the open transaction; every session of the person ends. False: it is good no longer. */
export async function spendReset(
  tx: Transaction,
  proof: Proof,
  token: string,
  { personId, passwordHash }: { personId: string; passwordHash: string },
  now: Date,
): Promise<boolean> {
  const db = tx.write(proof);
  const [use] = await db.$queryRaw<{ first: boolean }[]>`
    SELECT app_use_password_reset(${hashToken(token)}, ${now}) AS first`;
  if (!use?.first) return false;
  await db.$queryRaw`SELECT app_change_password(${personId}::uuid, ${passwordHash}, NULL, ${now})::text`;
  return true;
}

type ResetRow = {
  person_id: string;
  email: string;
  name: string;
  workspace_id: string;
  workspace_name: string;
  member_id: string;
  role: Role;
  team: Team | null;
  is_admin: boolean;
};
