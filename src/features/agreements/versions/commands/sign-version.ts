import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof, requirePerson } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { type IdentityMethod, proveIdentity } from "../../../workspace/account/commands/prove-identity.ts";
import { todayIn } from "../../../workspace/queries.ts";
import type { Kind } from "../../queries/kind.ts";
import type { ClauseContent } from "../../schema.ts";
import { versionPolicy } from "../policy.ts";
import { findStanding } from "../queries/find-standing.ts";
import type { LockedVersion } from "../queries/stored-version.ts";
import { decideSignature, type SignatureDecision } from "../rules/decide-signature.ts";
import { movesOnAgreement } from "../rules/moves.ts";
import type { SignedVersion, SignVersionInput } from "../schema/deeds.ts";
import type { VersionFact } from "../schema/facts.ts";
import type { VersionState } from "../schema/version.ts";
import { bringIntoForce } from "./bring-into-force.ts";
import { changingVersion, type Speaker } from "./changing-version.ts";
import { moveVersions, named } from "./move-versions.ts";

/**
 * A head signs a version for their team, having shown once more who they are; with the second signature it is in force, or
 * agreed until its day. The same signature again is a success. Refuses what `decideSignature` does, `not_found`,
 * `identity_needed`, `wrong_password`, `too_many_requests` and, for a choice that isn't one, `invalid_input`.
 */
export async function signVersion(
  actor: Actor,
  kind: Kind,
  input: SignVersionInput,
  now: Date,
): Promise<Outcome<SignedVersion>> {
  return signProven(actor, kind, input, await proveToSign(actor, input, now), now);
}

/** How a head shows once more who they are. Before any transaction: the slow hash would hold its locks and its connection. */
export async function proveToSign(
  actor: Actor,
  { password }: Pick<SignVersionInput, "password">,
  now: Date,
): Promise<Outcome<IdentityMethod>> {
  authorize(actor, versionPolicy.sign, undefined);
  return proveIdentity(requirePerson(actor), password ?? null, now);
}

/** Signs as `signVersion` does, for who has shown it already, or failed to. */
export async function signProven(
  actor: Actor,
  kind: Kind,
  input: SignVersionInput,
  method: Outcome<IdentityMethod>,
  now: Date,
): Promise<Outcome<SignedVersion>> {
  if (isRefusal(method)) return method;
  return changingVersion(actor, versionPolicy.sign, input, async (tx, proof, version, speaker) => {
    if (version.kind !== kind.name) return refuse("not_found");
    const { agreementId, number } = version;
    const { memberId, speaksFor: team } = speaker;
    const today = await todayIn(tx.read, speaker.workspaceId, now);
    const wish = { memberId, team, contentHash: input.contentHash };
    const decision = decideSignature(version, wish, today);
    if (decision === "repeated") return { agreementId, number, state: version.state, team };
    const state = stateAfter(decision);
    if (isRefusal(state)) return state;

    const choice = state === "proposed" ? null : chosen(kind, input.choice);
    if (isRefusal(choice)) return choice;
    await addSignature(tx, proof, version, speaker, { method, choice }, now);
    const { contentHash } = version;
    const payload = { ...named(version), team, contentHash, method, ...told(speaker, state) };
    const fact: VersionFact = { type: "agreement.signed", payload };
    await recordFact(tx, proof, fact, now);
    if (state !== "proposed") await agree(tx, proof, version, state, choice, now);
    return { agreementId, number, state, team };
  });
}

function told({ actingFor, speaksFor, title }: Speaker, state: VersionState) {
  return { signedAs: title, isActing: actingFor === speaksFor, isLast: state !== "proposed" };
}

function stateAfter(decision: Exclude<SignatureDecision, "repeated">): Outcome<"proposed" | "agreed" | "in_force"> {
  switch (decision) {
    case "recorded":
      return "proposed";
    case "agreed":
      return "agreed";
    case "takes_force":
      return "in_force";
    default:
      return refuse(decision);
  }
}

/** What was chosen for the moment when it takes force, as its kind understands it. */
function chosen(kind: Kind, choice: ClauseContent | undefined): Outcome<ClauseContent | null> {
  if (!kind.choice) return null;
  const { data, error } = kind.choice.safeParse(choice ?? {});
  return data ?? refuse("invalid_input", { choice: error?.issues[0]?.message ?? "This can't be chosen." });
}

type Proven = { readonly method: IdentityMethod; readonly choice: ClauseContent | null };

async function addSignature(
  tx: Transaction,
  proof: Proof,
  { agreementId, number, contentHash }: LockedVersion,
  { workspaceId, memberId, name, title, speaksFor: team, actingFor }: Speaker,
  { method, choice }: Proven,
  now: Date,
) {
  await tx.write(proof).signature.create({
    data: {
      ...{ workspaceId, agreementId, number, team, memberId, name, title, method },
      isActing: actingFor === team,
      contentHash: new Uint8Array(Buffer.from(contentHash, "hex")),
      ...(choice !== null && { choice }),
      signedAt: now,
    },
    select: { number: true },
  });
}

/** Both have signed: what waited for its day is replaced, nobody is asked for a decision any more, and it holds as of its day. */
async function agree(
  tx: Transaction,
  proof: Proof,
  version: LockedVersion,
  state: "agreed" | "in_force",
  choice: ClauseContent | null,
  now: Date,
) {
  const { agreementId, number, effectiveOn } = version;
  const { workspaceId } = proof.actor;
  await tx.write(proof).agreement.updateMany({ where: { workspaceId, id: agreementId }, data: { decideBy: null } });
  const { versions } = await findStanding(tx.read, workspaceId, agreementId);
  const takesForce = state === "in_force" || effectiveOn === null;
  const moves = movesOnAgreement(versions, number, takesForce);
  if (takesForce) return bringIntoForce(tx, proof, version, moves, choice, now);
  await moveVersions(tx, proof, agreementId, moves, now);
  const fact: VersionFact = { type: "agreement.agreed", payload: { ...named(version), effectiveOn } };
  await recordFact(tx, proof, fact, now);
}
