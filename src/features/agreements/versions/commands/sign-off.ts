import type { Actor } from "#platform/actor.ts";
import { authorize, requirePerson } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { versionPolicy } from "../policy.ts";
import { seatNow } from "../queries/seat-now.ts";
import { lockVersion } from "../queries/stored-version.ts";
import { decideWord } from "../rules/decide-word.ts";
import type { GivenWord, ObjectToInput, SignOffInput } from "../schema/deeds.ts";
import type { VersionFact } from "../schema/facts.ts";
import { named } from "./move-versions.ts";

/**
 * A member says that they have read a version and stand by it; an objection of theirs is taken back by it, and stays to be read
 * with its answers. Again is a success.
 * Refuses `not_found`, and what `decideWord` does where the version no longer matters.
 */
export function signOff(actor: Actor, input: SignOffInput, now: Date): Promise<Outcome<GivenWord>> {
  return giveWord(actor, input, null, now);
}

/** A member objects to a version; both heads owe them an answer. Refuses as `signOff` does. */
export function objectTo(actor: Actor, { reason, ...input }: ObjectToInput, now: Date): Promise<Outcome<GivenWord>> {
  return giveWord(actor, input, reason, now);
}

async function giveWord(
  actor: Actor,
  input: SignOffInput,
  objection: string | null,
  now: Date,
): Promise<Outcome<GivenWord>> {
  authorize(actor, versionPolicy.signOff, undefined);
  const person = requirePerson(actor);
  return inTransaction(person, async (tx) => {
    const version = await lockVersion(tx.read, person.workspaceId, input);
    if (!version) return refuse("not_found");
    const proof = authorize(await seatNow(tx.read, person), versionPolicy.signOff, undefined);
    const { workspaceId, memberId } = person;
    const { agreementId, number, state } = version;
    const key = { workspaceId, agreementId, number, memberId };
    const current = { ...key, overtakenAt: null };
    const before = await tx.read.signOff.findFirst({ where: current, select: { objection: true, givenAt: true } });
    const decision = decideWord(state, before, objection);
    if (decision === "unchanged") return { agreementId, number, memberId, givenAt: before?.givenAt ?? now };
    if (decision !== "given") return refuse(decision);

    await tx.write(proof).signOff.updateMany({ where: current, data: { overtakenAt: now } });
    await tx.write(proof).signOff.create({ data: { ...key, objection, givenAt: now }, select: { id: true } });
    const type = objection === null ? "agreement.signed_off" : "agreement.objected";
    const fact: VersionFact = { type, payload: named(version) };
    await recordFact(tx, proof, fact, now);
    return { agreementId, number, memberId, givenAt: now };
  });
}
