import type { ReactNode } from "react";
import type { Person } from "#platform/actor.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Chip } from "#ui/chip.tsx";
import { teamLabel } from "../rules/people.ts";
import type { MemberItem } from "../schema.ts";
import { MemberEditor } from "./member-editor.tsx";
import { hasPowers, isHead, powersOver } from "./powers.ts";

/** What others know of a member: what stands beside the name, a further deed, and in a sentence what goes to others if they leave. */
export type Beside = { readonly note: ReactNode; readonly deed: ReactNode; readonly parting: string | null };

type MemberRowProps = {
  member: MemberItem;
  members: readonly MemberItem[];
  reader: Person;
  /** By member id. */
  beside: ReadonlyMap<string, Beside>;
};

/** A member in a list: who it is, what they are here, and the way to change it for who may. */
export function MemberRow({ member, members, reader, beside }: MemberRowProps) {
  const { name, email, title, role, team, isAdmin, actingFor, deactivatedAt } = member;
  const powers = powersOver(reader, member, members);
  const { note = null, deed = null, parting = null } = beside.get(member.id) ?? {};
  const head = members.find((one) => powers.headOf && isHead(one, powers.headOf)) ?? null;
  return (
    <li
      id={member.id}
      className="flex items-start gap-x-3 rounded-control py-3.5 target:bg-sunk target:shadow-[0_0_0_0.5rem_var(--color-sunk)] first:pt-0 last:pb-0"
    >
      <Avatar name={name} side={team} size="large" />
      <div className="wrap-anywhere min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          {name}
          {member.id === reader.memberId && <span className="font-normal text-soft">you</span>}
          {role === "head" && team && !deactivatedAt && <Chip tone={team}>Head</Chip>}
          {actingFor && <Chip tone={actingFor}>Acting head of {teamLabel(actingFor)}</Chip>}
          {role === "ceo" && <Chip tone="shared">CEO</Chip>}
          {isAdmin && <Chip>Admin</Chip>}
          {note}
        </p>
        {title && <p>{title}</p>}
        <p className="text-soft">{email}</p>
      </div>
      <div className="flex shrink-0">
        {deed}
        {hasPowers(powers) && (
          <MemberEditor
            member={member}
            powers={powers}
            head={head && { id: head.id, name: head.name }}
            parting={parting}
          />
        )}
      </div>
    </li>
  );
}
