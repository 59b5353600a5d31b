import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { findPlaces } from "#platform/identity.ts";
import { findReset } from "#platform/password-reset.ts";
import { isFresh } from "./rules.ts";

export type PlaceItem = { readonly workspaceId: string; readonly workspaceName: string; readonly isHere: boolean };

/** The workspaces that this human being is an active member of, the oldest membership first. */
export async function listPlaces(person: Person): Promise<PlaceItem[]> {
  const places = await findPlaces(person);
  return places.map(({ place: { workspaceId }, workspaceName }) => {
    return { workspaceId, workspaceName, isHere: workspaceId === person.workspaceId };
  });
}

/** Whose password a link may change, by e-mail; null if it is good for nothing. */
export async function findResetEmail(token: string, now: Date): Promise<string | null> {
  return (await findReset(token, now))?.email ?? null;
}

/** Whether somebody showed in the last minutes who they are, so that signing takes no password. */
export async function isFreshlySignedIn(person: Person, now: Date): Promise<boolean> {
  const { workspaceId, sessionId } = person;
  const session = await reading(person, (db) =>
    db.session.findUnique({
      where: { workspaceId_id: { workspaceId, id: sessionId } },
      select: { identifiedAt: true },
    }),
  );
  return session !== null && isFresh(session.identifiedAt, now);
}
