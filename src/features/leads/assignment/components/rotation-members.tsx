import type { ReactNode } from "react";
import { Avatar } from "#ui/avatar.tsx";
import { Chip } from "#ui/chip.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Day, type Reader, Time } from "#ui/time.tsx";
import { countedLeads } from "../../rules/counted.ts";
import { workedAddress } from "../rules/address.ts";
import { hasRoom } from "../rules/deal-in-turn.ts";
import type { RotationMember } from "../schema.ts";

type RotationMembersProps = {
  members: readonly RotationMember[];
  reader: Reader;
  /** Who gets the next lead, by their id; null where nobody does. */
  next: string | null;
  /** What may be set for each of them; without it, it is told in words. */
  controls?: (member: RotationMember) => ReactNode;
};

/** Sales' people: what each works now, when they last got a lead in turn, and whether they are there. */
export function RotationMembers({ members, reader, next, controls = inWords }: RotationMembersProps) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {members.map((member) => (
        <li key={member.memberId} className="flex flex-wrap items-center gap-x-5 gap-y-3 py-3.5">
          <Avatar name={member.name} side="sales" size="large" />
          <div className="wrap-anywhere min-w-40 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
              {member.name}
              {member.memberId === next && <Chip tone="sales">next in turn</Chip>}
              {member.takesPart && !hasRoom(member) && <Chip tone="at-risk">no room</Chip>}
              {member.awayUntil && (
                <Chip tone="at-risk">
                  away until <Day on={member.awayUntil} locale={reader.locale} />
                </Chip>
              )}
            </p>
            <p className="text-soft">
              {member.working === 0 ? (
                "Works no lead now"
              ) : (
                <TextLink href={workedAddress(member.memberId)}>Works {countedLeads(member.working)}</TextLink>
              )}
              {member.lastAssignedAt && (
                <>
                  {" · last one in turn "}
                  <Time at={member.lastAssignedAt} reader={reader} />
                </>
              )}
            </p>
          </div>
          {controls(member)}
        </li>
      ))}
    </ul>
  );
}

function inWords({ takesPart, capacity }: RotationMember): ReactNode {
  if (!takesPart) return <span className="text-soft">Takes no part</span>;
  return <span>{capacity === null ? "As many as come" : `Up to ${capacity} at once`}</span>;
}
