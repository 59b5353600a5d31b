import { TextLink } from "#ui/controls/text-link.tsx";
import { formatDay } from "#ui/format.ts";
import { type Reader, Time } from "#ui/time.tsx";
import { versionAddress } from "../rules/address.ts";
import type { VersionView } from "../schema/version.ts";
import { StateChip } from "./state-chip.tsx";

/** Which version it is, and where it stands, in a sentence. */
export function VersionHeader({ version, reader }: { version: VersionView; reader: Reader }) {
  const { content, number, state, agreementId, effectiveOn, reviewBy, endsOn } = version;
  const day = (on: string) => formatDay(on, reader.locale);
  const days = [
    effectiveOn && `Holds from ${day(effectiveOn)}.`,
    endsOn && `Holds until ${day(endsOn)}.`,
    reviewBy && `To be looked at again by ${day(reviewBy)}.`,
  ].filter(Boolean);
  return (
    <header className="wrap-anywhere grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
        {content.title}, version {number} <StateChip state={state} />
      </p>
      <h1 className="font-serif text-3xl">{content.heading}</h1>
      <p className="max-w-prose text-pretty text-soft">
        <Standing version={version} reader={reader} /> {days.join(" ")}
      </p>
      <p className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
        <TextLink href={`${versionAddress({ agreementId, number })}/certificate`}>Certificate</TextLink>
        <TextLink href={`/agreements/${agreementId}/history`}>History</TextLink>
        <TextLink href={`/agreements/verify?hash=${version.contentHash}`}>Verify</TextLink>
      </p>
    </header>
  );
}

function Standing({ version, reader }: { version: VersionView; reader: Reader }) {
  const { state, proposedBy, proposedAt, signatures, agreedAt, tookForceAt, closedAt, closedBy, reason } = version;
  const at = (moment: Date | null) => moment && <Time at={moment} reader={reader} />;
  const [first] = signatures;
  switch (state) {
    case "proposed":
      return first ? (
        <>
          {first.name} signed, {at(first.signedAt)}. One signature is missing.
        </>
      ) : (
        <>
          {proposedBy} proposed it, {at(proposedAt)}. Nobody has signed yet.
        </>
      );
    case "agreed":
      return <>Both have signed, {at(agreedAt)}; it waits for its day.</>;
    case "in_force":
      return <>In force since {at(tookForceAt)}.</>;
    case "superseded":
    case "ended":
      return (
        <>
          It was in force from {at(tookForceAt)} until {at(closedAt)}.
        </>
      );
    case "withdrawn":
      return (
        <>
          {closedBy} withdrew it, {at(closedAt)}. Nobody can sign it any more.
        </>
      );
    case "declined":
      return (
        <>
          {closedBy} declined it, {at(closedAt)}: “{reason}”
        </>
      );
    case "replaced":
      return <>Another version took its place, {at(closedAt)}. Nobody can sign it any more.</>;
  }
}
