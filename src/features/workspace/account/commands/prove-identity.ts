import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { identifyThrottled } from "../../sessions/commands.ts";
import { isFreshlySignedIn } from "../queries.ts";

/** How somebody showed once more who they are. */
export type IdentityMethod = "password" | "fresh_sign_in";

/**
 * Has a person show once more who they are, before something that binds them: by their password, or by a sign-in of the last
 * ten minutes. Refuses `identity_needed` where it takes a password, and what `confirmPassword` does. Call it outside of any
 * transaction.
 */
export async function proveIdentity(
  person: Person,
  password: string | null,
  now: Date,
): Promise<Outcome<IdentityMethod>> {
  const { workspaceId, memberId } = person;
  if (password === null) return (await isFreshlySignedIn(person, now)) ? "fresh_sign_in" : refuse("identity_needed");
  const member = await reading(person, (db) =>
    db.member.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: memberId } },
      select: { person: { select: { email: true } } },
    }),
  );
  const confirmed = await confirmPassword(person, member.person.email, password);
  return isRefusal(confirmed) ? confirmed : "password";
}

/** Whether this is the password of a person who is signed in. Refuses `wrong_password`, counted like a sign-in, and `too_many_requests`. */
export async function confirmPassword(person: Person, email: string, password: string): Promise<Outcome<true>> {
  // Who guesses here has this session; from others, tries at the account are left.
  const identified = await identifyThrottled(email, password, { address: person.sessionId, userAgent: "" });
  if (!isRefusal(identified)) return true;
  return identified.refused === "wrong_credentials" ? refuse("wrong_password") : identified;
}
