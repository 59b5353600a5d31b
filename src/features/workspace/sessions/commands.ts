import { createHash, randomUUIDv7 } from "node:crypto";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { type Client, clientNetwork } from "#platform/client-address.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Identified, identifyPerson, type Place } from "#platform/identity.ts";
import { refill, take } from "#platform/limits.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { sessionDays } from "#platform/session/cookie.ts";
import { newToken } from "#platform/session/token.ts";
import { recordFact } from "../../activity/commands/record-fact.ts";
import { sessionPolicy } from "./policy.ts";
import type { EndSessionInput, SessionFact, SignInInput } from "./schema.ts";

// Generous for somebody who has three passwords in mind, useless for somebody with a list of them. Most tries are counted for
// account and client together, so that nobody can keep the owner of an account out by failing in their name.
const perClient = { burst: 50, seconds: 10 };
const perAccountAndClient = { burst: 10, seconds: 60 };
const perAccount = { burst: 100, seconds: 36 };

/**
 * Starts a session for whoever has this e-mail and password. Refuses `wrong_credentials`, for an unknown e-mail as for a wrong
 * password and in the same time, and `too_many_requests` by client and by account, whether or not the account exists.
 */
export async function signIn(
  { email, password }: SignInInput,
  client: Client,
  now: Date,
): Promise<Outcome<{ token: string; name: string }>> {
  const identified = await identifyThrottled(email, password, client);
  if (isRefusal(identified)) return identified;
  const [place] = identified.places;
  if (!place) return refuse("wrong_credentials");
  return { token: await startSession(place, client.userAgent, now), name: place.name };
}

/**
 * Who has this e-mail and password, wherever a password is asked for: every such place counts tries together. Refuses
 * `wrong_credentials` and `too_many_requests` as `signIn` does.
 */
export async function identifyThrottled(email: string, password: string, client: Client): Promise<Outcome<Identified>> {
  const account = accountKey(email);
  const network = clientNetwork(client.address);
  const accountAndClient = `${account} from ${network}`;
  const limits = [
    [`sign-in from ${network}`, perClient],
    [accountAndClient, perAccountAndClient],
    [account, perAccount],
  ] as const;
  // One after the other: what is refused for its client costs the account nothing.
  for (const [key, limit] of limits) {
    const { allowed, retryAfterSeconds } = await take(key, limit);
    if (!allowed) return { refused: "too_many_requests", retryAfterSeconds };
  }
  const identified = await identifyPerson(email, password);
  if (!identified) return refuse("wrong_credentials");
  await refill(accountAndClient);
  return identified;
}

/** An account in the limits: no e-mail, and the same for all ways of writing it that the database takes for the same. */
function accountKey(email: string): string {
  return `sign-in ${createHash("sha256").update(email.toLowerCase()).digest("hex")}`;
}

/**
 * Starts a session at a place and answers its token, which only the cookie will know. `identifiedAt` is when its person showed who
 * they are: now, unless they go on from another session.
 */
export async function startSession(
  place: Place,
  userAgent: string,
  now: Date,
  identifiedAt: Date | null = now,
): Promise<string> {
  const { workspaceId, memberId } = place;
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * 60 * 60 * 1_000);
  const person: Person = { ...place, kind: "person", sessionId: randomUUIDv7() };
  await inTransaction(person, async (tx) => {
    const proof = authorize(person, sessionPolicy.start, { memberId });
    await tx.write(proof).session.create({
      data: {
        workspaceId,
        id: person.sessionId,
        memberId,
        tokenHash,
        userAgent: userAgent.slice(0, 200),
        startedAt: now,
        identifiedAt,
        lastSeenAt: now,
        expiresAt,
      },
    });
    const fact: SessionFact = { type: "session.started", payload: { sessionId: person.sessionId } };
    await recordFact(tx, proof, fact, now);
  });
  return token;
}

/**
 * Ends one of the person's own sessions, this one or another; its next request is asked to sign in. Ending it again is a
 * success. Refuses `not_found` for a session that isn't theirs.
 */
export async function endSession(
  person: Person,
  { sessionId }: EndSessionInput,
  now: Date,
): Promise<Outcome<{ sessionId: string }>> {
  return inTransaction(person, async (tx) => {
    const { workspaceId } = person;
    const session = await tx.read.session.findUnique({ where: { workspaceId_id: { workspaceId, id: sessionId } } });
    if (!session) return refuse("not_found");
    const proof = authorize(person, sessionPolicy.end, session);
    const { count } = await tx.write(proof).session.updateMany({
      where: { workspaceId, id: sessionId, endedAt: null },
      data: { endedAt: now },
    });
    if (count > 0) {
      const fact: SessionFact = { type: "session.ended", payload: { sessionId } };
      await recordFact(tx, proof, fact, now);
    }
    return { sessionId };
  });
}
