import { Notice } from "#ui/controls/notice.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { teamLabel } from "../../../workspace/people/rules/people.ts";
import { versionAddress } from "../rules/address.ts";
import type { VerifiedVersion } from "../schema/verifying.ts";
import { StateChip } from "./state-chip.tsx";

const faults: Readonly<Record<VerifiedVersion["faults"][number], string>> = {
  content_differs: "What it says isn't what was hashed when it was proposed.",
  days_differ: "The days kept beside it aren't those that were signed.",
  trail_differs: "The activity trail tells of another hash.",
  signature_differs: "A signature is under another text than this one.",
  signature_untold: "The activity trail doesn't tell of a signature as it stands here.",
  signature_missing: "A signature that was given, or is said to be, is missing.",
};

/** Whether a version is kept as it was signed, recomputed just now; and if not, what differs. */
export function Verdict({ verified, reader }: { verified: VerifiedVersion; reader: Reader }) {
  const { number, title, state, keptHash, computedHash, signatures, holds } = verified;
  return (
    <Card title={`${title}, version ${number}`} aside={<StateChip state={state} />}>
      <div className="grid gap-5">
        <Notice tone={holds ? "met" : "missed"}>
          {holds
            ? "It matches: what is kept here is what was proposed and signed, to the letter."
            : "It doesn't match: something was changed past Common Ground. Hold on to your printed certificates, and ask whoever runs this installation."}
        </Notice>
        {verified.faults.length > 0 && (
          <ul className="grid list-disc gap-1 pl-5">
            {verified.faults.map((fault) => (
              <li key={fault}>{faults[fault]}</li>
            ))}
          </ul>
        )}
        <dl className="wrap-anywhere grid gap-3">
          <Hash label="Recomputed from what is kept now" hash={computedHash} />
          <Hash label="Kept since it was proposed" hash={keptHash} />
          {signatures.map(({ team, name, signedAt, contentHash, matches }) => (
            <div key={team}>
              <dt className="text-soft text-xs">
                Signed by {name} for {teamLabel(team)}, <Time at={signedAt} reader={reader} />
                {matches ? " · matches" : " · doesn't match"}
              </dt>
              <dd className="font-mono text-xs">{contentHash}</dd>
            </div>
          ))}
        </dl>
        <p>
          <TextLink href={versionAddress(verified)}>Read the version</TextLink>
        </p>
      </div>
    </Card>
  );
}

/** For a hash that belongs to nothing in this workspace. */
export function NoSuchVersion() {
  return (
    <Notice tone="missed">
      No version in this workspace has this hash, and none was ever proposed or signed under it. Compare it with your
      certificate digit by digit; perhaps it is of another workspace.
    </Notice>
  );
}

function Hash({ label, hash }: { label: string; hash: string }) {
  return (
    <div>
      <dt className="text-soft text-xs">{label}</dt>
      <dd className="font-mono text-xs">{hash}</dd>
    </div>
  );
}
