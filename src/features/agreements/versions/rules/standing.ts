import { teams } from "../../../workspace/people/rules/people.ts";
import type { AgreementItem } from "../schema/standing.ts";
import type { VersionItem } from "../schema/version.ts";

/** What of an agreement holds, waits for its day, and waits for whom since when; of its versions that are not over. */
export function standingOf(versions: readonly VersionItem[]): Pick<AgreementItem, "inForce" | "agreed" | "proposed"> {
  const inForce = versions.find(({ state }) => state === "in_force");
  const agreed = versions.find(({ state }) => state === "agreed");
  const proposed = versions.find(({ state }) => state === "proposed");
  return {
    inForce: inForce ? holding(inForce) : null,
    agreed: agreed ? waitingForItsDay(agreed) : null,
    proposed: proposed ? waitingForHeads(proposed) : null,
  };
}

function holding({ number, tookForceAt, reviewBy, endsOn }: VersionItem): AgreementItem["inForce"] {
  return tookForceAt && { number, tookForceAt, reviewBy, endsOn };
}

function waitingForItsDay({ number, agreedAt, effectiveOn }: VersionItem): AgreementItem["agreed"] {
  return agreedAt && effectiveOn !== null ? { number, agreedAt, effectiveOn } : null;
}

function waitingForHeads(version: VersionItem): AgreementItem["proposed"] {
  const { number, proposedBy, proposedFor, proposedAt, signatures } = version;
  const waitsFor = teams.filter((team) => !signatures.some((signature) => signature.team === team));
  const waitsSince = signatures.at(-1)?.signedAt ?? proposedAt;
  return { number, proposedBy, proposedFor, proposedAt, waitsFor, waitsSince };
}
