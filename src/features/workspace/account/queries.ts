import type { Person } from "#platform/actor.ts";
import { findPlaces } from "#platform/identity.ts";
import { findReset } from "#platform/password-reset.ts";

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
