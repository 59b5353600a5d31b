import { z } from "zod";
import type { Kind } from "#features/agreements/queries/kind.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import type { ProposedVersion, SignedVersion, SignVersionInput } from "#features/agreements/versions/schema/deeds.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { findSessionByToken } from "#platform/session/find-session.ts";
import { aClause, promises, theDraft } from "./agreements.ts";
import { aSession, type Cast } from "./workspace.ts";

/** Promises of which the second signer chooses how many old ones count too. */
export const choosable: Kind = {
  ...promises,
  choice: z.strictObject({ old: z.int("A whole number.").min(0).default(0) }),
};

/** A persona in a session that has just begun, so that they need no password to sign. */
export async function freshly<Somebody extends Person>(person: Somebody): Promise<Somebody> {
  const session = await findSessionByToken(await aSession(person));
  if (!session) throw new Error("The session has ended already.");
  return { ...person, ...session.actor };
}

/** Both heads, freshly signed in, with a draft in which each side promises something. */
export async function twoHeads(house: Cast, now: Date): Promise<{ sofia: Person; marek: Person }> {
  await aClause(house.marek, "marketing", "A hundred leads a month", now);
  await aClause(house.sofia, "sales", "A call within two hours", now);
  return { sofia: await freshly(house.sofia), marek: await freshly(house.marek) };
}

/** The draft as it is now, proposed. */
export async function aProposal(head: Person, now: Date, kind: Kind = promises): Promise<ProposedVersion> {
  const { agreementId, revision } = await theDraft(head);
  return succeeded(await proposeVersion(head, kind, { agreementId, revision }, now));
}

/** A signature without a password, for who has just signed in. */
export function sign(
  head: Person,
  version: ProposedVersion,
  now: Date,
  { kind = promises, ...more }: Partial<SignVersionInput> & { kind?: Kind } = {},
): Promise<Outcome<SignedVersion>> {
  return signVersion(head, kind, { ...version, ...more }, now);
}

/** The draft as it is now, in force. */
export async function inForce({ sofia, marek }: { sofia: Person; marek: Person }, now: Date): Promise<ProposedVersion> {
  const version = await aProposal(sofia, now);
  succeeded(await sign(sofia, version, now));
  succeeded(await sign(marek, version, now));
  return version;
}

/** What a command answered; a refusal is thrown. */
export function succeeded<Answer>(outcome: Outcome<Answer>): Answer {
  if (isRefusal(outcome)) throw new Error(`It was refused: ${outcome.refused}`);
  return outcome;
}
