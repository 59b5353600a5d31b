import { Avatar } from "#ui/avatar.tsx";
import { Chip } from "#ui/chip.tsx";
import { teamLabel } from "../../workspace/people/rules/people.ts";
import type { Side } from "../rules/firm.ts";
import type { FirmMember } from "../schema.ts";

const looks = {
  sales: { edge: "border-t-sales", title: "text-sales" },
  marketing: { edge: "border-t-marketing", title: "text-marketing" },
};

/** One of the two sides: its head and its people. Both cards are made alike, so that neither side weighs more. */
export function SideCard({ side: { team, head, acting, members } }: { side: Side }) {
  const count = members.length + (head ? 1 : 0);
  const { edge, title } = looks[team];
  return (
    <section className={`wrap-anywhere rounded-card border border-line border-t-4 bg-surface p-5 sm:p-6 ${edge}`}>
      <header className="mb-3 flex items-baseline justify-between gap-4 border-line border-b pb-2.5">
        <h2 className={`text-base ${title}`}>{teamLabel(team)}</h2>
        <span className="text-soft">{count === 1 ? "1 person" : `${count} people`}</span>
      </header>
      <ul className="grid gap-3">
        {head && <Somebody person={head} side={team} note="Head" />}
        {acting && <Somebody person={acting} side={acting.team} note="Acting head" />}
        {!head && !acting && <li className="text-soft">The chair of head is empty.</li>}
        {members
          .filter(({ id }) => id !== acting?.id)
          .map((person) => (
            <Somebody key={person.id} person={person} side={team} />
          ))}
      </ul>
    </section>
  );
}

type SomebodyProps = { person: FirmMember; side: FirmMember["team"]; note?: string };

function Somebody({ person: { name, title }, side, note }: SomebodyProps) {
  return (
    <li className="flex items-center gap-3">
      <Avatar name={name} side={side} />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className={note ? "font-semibold" : ""}>{name}</span>
          {note && <Chip tone={side ?? "plain"}>{note}</Chip>}
        </span>
        {title && <span className="block text-soft text-xs">{title}</span>}
      </span>
    </li>
  );
}
