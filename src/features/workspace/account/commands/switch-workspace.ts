import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { findPlaces } from "#platform/identity.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { endSession, startSession } from "../../sessions/commands.ts";
import type { SwitchWorkspaceInput } from "../schema.ts";

/**
 * Goes on as the same human being in another workspace of theirs: a session starts there and the one here ends. Refuses
 * `not_found` for a workspace that they are no member of.
 */
export async function switchWorkspace(
  person: Person,
  { workspaceId }: SwitchWorkspaceInput,
  userAgent: string,
  now: Date,
): Promise<Outcome<{ token: string }>> {
  const places = await findPlaces(person);
  const found = places.find(({ place }) => place.workspaceId === workspaceId);
  if (!found) return refuse("not_found");
  // Going on elsewhere shows nobody anew who somebody is.
  const { identifiedAt } = await findSession(person);
  const token = await startSession(found.place, userAgent, now, identifiedAt);
  await endSession(person, { sessionId: person.sessionId }, now);
  return { token };
}

function findSession(person: Person) {
  const { workspaceId, sessionId: id } = person;
  return reading(person, (db) =>
    db.session.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } }, select: { identifiedAt: true } }),
  );
}
