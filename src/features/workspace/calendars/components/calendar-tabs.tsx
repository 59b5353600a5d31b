import Link from "next/link";
import type { CalendarTeam } from "../schema.ts";

const tabs = [
  { team: null, label: "Workspace", href: "/settings/calendars" },
  { team: "sales", label: "Sales", href: "/settings/calendars?team=sales" },
  { team: "marketing", label: "Marketing", href: "/settings/calendars?team=marketing" },
] as const;

/** Whose calendar to look at: the workspace's, or one of a team. */
export function CalendarTabs({ team }: { team: CalendarTeam }) {
  return (
    <nav aria-label="Whose calendar" className="flex flex-wrap gap-1">
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          href={tab.href}
          aria-current={tab.team === team ? "page" : undefined}
          className="rounded-control px-3 py-1.5 font-semibold text-soft hover:bg-sunk aria-[current]:bg-ink aria-[current]:text-ground"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
