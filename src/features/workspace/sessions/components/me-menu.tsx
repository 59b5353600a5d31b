import Link from "next/link";
import type { ReactNode } from "react";
import type { Person } from "#platform/actor.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Popover } from "#ui/controls/popover.tsx";
import { HelpButton } from "#ui/layout/help-button.tsx";
import { seatLabel } from "../../people/rules/people.ts";
import { signOutAction } from "../actions.ts";

type MeMenuProps = {
  person: Person;
  email: string;
  /** The theme's switch and the other workspaces. */
  children?: ReactNode;
};

const line =
  "flex min-h-8 w-full cursor-pointer items-center rounded-control px-2.5 py-1 text-left font-medium hover:bg-sunk";

/** Who one is here, and what concerns nobody else. */
export function MeMenu({ person, email, children }: MeMenuProps) {
  return (
    <Popover id="me" label={`You: ${person.name}`} button={<Avatar name={person.name} side={person.team} />}>
      <div className="mb-1.5 border-line border-b px-2.5 pt-1.5 pb-3">
        <p className="font-semibold">{person.name}</p>
        <p className="text-soft">{seatLabel(person)}</p>
        <p className="text-soft text-xs">{email}</p>
      </div>
      <Link href="/settings/account" className={line}>
        My account
      </Link>
      <HelpButton />
      {children}
      <form action={signOutAction} className="mt-1.5 border-line border-t pt-1.5">
        <button type="submit" className={line}>
          Sign out
        </button>
      </form>
    </Popover>
  );
}
