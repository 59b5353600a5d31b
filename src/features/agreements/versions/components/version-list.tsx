import { TextLink } from "#ui/controls/text-link.tsx";
import { Entries } from "#ui/keyboard/entries.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { versionAddress } from "../rules/address.ts";
import type { VersionItem } from "../schema/version.ts";
import { StateChip } from "./state-chip.tsx";

/** The versions of an agreement, newest first: who proposed and who signed each. */
export function VersionList({ versions, reader }: { versions: readonly VersionItem[]; reader: Reader }) {
  return (
    <Entries className="divide-y divide-line">
      {versions.map((version) => (
        <li key={version.number} className="wrap-anywhere grid gap-1 py-3.5 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink href={versionAddress(version)}>Version {version.number}</TextLink>
            <StateChip state={version.state} />
          </p>
          <p className="text-pretty text-soft">
            Proposed by {version.proposedBy}, <Time at={version.proposedAt} reader={reader} />.{" "}
            {version.signatures.length > 0 && `Signed by ${version.signatures.map(({ name }) => name).join(" and ")}.`}{" "}
            {version.tookForceAt && (
              <>
                In force from <Time at={version.tookForceAt} reader={reader} />
                {version.closedAt && (
                  <>
                    {" "}
                    until <Time at={version.closedAt} reader={reader} />
                  </>
                )}
                .
              </>
            )}
          </p>
          {version.reason && (
            <p className="border-line border-l-2 pl-3 text-pretty">
              {version.closedBy} declined it: “{version.reason}”
            </p>
          )}
        </li>
      ))}
    </Entries>
  );
}
