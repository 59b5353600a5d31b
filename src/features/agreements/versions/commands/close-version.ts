import type { Actor } from "#platform/actor.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { versionPolicy } from "../policy.ts";
import { type Closing, decideClosing } from "../rules/decide-closing.ts";
import type { ClosedVersion, DeclineVersionInput, WithdrawVersionInput } from "../schema/deeds.ts";
import type { VersionFact } from "../schema/facts.ts";
import { changingVersion } from "./changing-version.ts";
import { moveVersions, named } from "./move-versions.ts";

/**
 * The other side's head says no to a proposal, and why. Again by the same head is a success. Refuses what `decideClosing` does,
 * and `not_found`.
 */
export function declineVersion(actor: Actor, input: DeclineVersionInput, now: Date): Promise<Outcome<ClosedVersion>> {
  return closeVersion(actor, "declined", input, now);
}

/** A head of the side that proposed a version takes it back. Again is a success. Refuses as `declineVersion` does. */
export function withdrawVersion(actor: Actor, input: WithdrawVersionInput, now: Date): Promise<Outcome<ClosedVersion>> {
  return closeVersion(actor, "withdrawn", input, now);
}

function closeVersion(
  actor: Actor,
  state: Closing,
  input: WithdrawVersionInput & { readonly reason?: string },
  now: Date,
): Promise<Outcome<ClosedVersion>> {
  const verb = state === "declined" ? versionPolicy.decline : versionPolicy.withdraw;
  return changingVersion(actor, verb, input, async (tx, proof, version, { memberId, speaksFor: team }) => {
    const { agreementId, number } = version;
    const decision = decideClosing(version, state, { memberId, team });
    if (decision === "repeated") return { agreementId, number, state };
    if (decision !== "closed") return refuse(decision);
    const { reason } = input;
    const closing = { closedById: memberId, ...(reason !== undefined && { reason }) };
    await moveVersions(tx, proof, agreementId, [{ number, from: "proposed", to: state }], now, closing);
    const fact: VersionFact = { type: `agreement.${state}`, payload: { ...named(version), team } };
    await recordFact(tx, proof, fact, now);
    return { agreementId, number, state };
  });
}
