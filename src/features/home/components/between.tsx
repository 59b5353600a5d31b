import { placeLabel } from "#features/workspace/people/rules/people.ts";
import { Avatar } from "#ui/avatar.tsx";
import type { FirmMember } from "../schema.ts";

/** Who belongs to neither side: the CEO and those who look on. */
export function Between({ members }: { members: readonly FirmMember[] }) {
  const people = members.filter(({ team }) => team === null);
  if (people.length === 0) return null;
  return (
    <ul aria-label="Between the two sides" className="flex flex-wrap gap-x-8 gap-y-3 px-1">
      {people.map(({ id, name, title, role, team }) => (
        <li key={id} className="flex min-w-0 items-center gap-3">
          <Avatar name={name} side={null} />
          <span className="wrap-anywhere min-w-0">
            {name}
            <span className="block text-soft text-xs">{title || placeLabel({ role, team })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
