import type { Actor, Person, Team } from "#platform/actor.ts";
import { authorize, type Proof, requirePerson, type Verb } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, Refused, refuse } from "#platform/refusals.ts";
import { speaksFor } from "../../rules/speaks-for.ts";
import { seatNow } from "../queries/seat-now.ts";
import { type LockedVersion, lockVersion } from "../queries/stored-version.ts";

/** Who speaks for a team at this moment, and the team. */
export type Speaker = Person & { readonly title: string; readonly speaksFor: Team };

/**
 * Runs a head's command on a version that it is alone with: what they may is asked of the seat that they have then. Refuses
 * `not_found`.
 */
export async function changingVersion<Result>(
  actor: Actor,
  verb: Verb,
  of: { readonly agreementId: string; readonly number: number },
  act: (tx: Transaction, proof: Proof, version: LockedVersion, speaker: Speaker) => Promise<Outcome<Result>>,
): Promise<Outcome<Result>> {
  authorize(actor, verb, undefined);
  const person = requirePerson(actor);
  return inTransaction(person, async (tx) => {
    const version = await lockVersion(tx.read, person.workspaceId, of);
    if (!version) return refuse("not_found");
    const { proof, speaker } = await speaking(tx, person, verb);
    return act(tx, proof, version, speaker);
  });
}

/** A head as they are at this moment, with the proof. Throws `Refused` as `authorize` does. */
export async function speaking(
  tx: Transaction,
  person: Person,
  verb: Verb,
): Promise<{ proof: Proof; speaker: Speaker }> {
  const seat = await seatNow(tx.read, person);
  const proof = authorize(seat, verb, undefined);
  const team = speaksFor(seat);
  if (!team) throw new Refused("not_allowed");
  return { proof, speaker: { ...seat, speaksFor: team } };
}
