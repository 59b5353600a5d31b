"use client";

import { Activity, Building2, House, type LucideIcon, MonitorSmartphone } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Mark } from "../mark.tsx";

type Place = { href: string; label: string; icon: LucideIcon };

const places: readonly Place[] = [
  { href: "/", label: "Home", icon: House },
  { href: "/activity", label: "Activity", icon: Activity },
  { href: "/settings/workspace", label: "Workspace", icon: Building2 },
  { href: "/settings/sessions", label: "Sessions", icon: MonitorSmartphone },
];

/** Where one can go: a column at the side of a desk's screen, a bar at the foot of a phone's. */
export function Rail({ workspaceName, timeZone }: { workspaceName: string; timeZone: string }) {
  const path = usePathname();
  return (
    <header className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-ground md:sticky md:inset-auto md:top-0 md:flex md:h-svh md:w-52 md:flex-col md:border-t-0 md:border-r print:hidden">
      <div className="hidden items-center gap-2.5 px-5 pt-5 pb-4 font-semibold md:flex">
        <Mark /> Common Ground
      </div>
      <nav aria-label="Main" className="flex justify-around gap-1 px-2 py-1.5 md:grid md:justify-stretch md:px-3">
        {places.map(({ href, label, icon: Icon }) => (
          <Link
            key={href}
            href={href}
            aria-current={path === href ? "page" : undefined}
            className="flex flex-1 flex-col items-center gap-0.5 rounded-control px-2.5 py-1.5 font-medium text-soft text-xs hover:bg-sunk aria-[current]:bg-sunk aria-[current]:text-ink md:flex-row md:gap-3 md:text-sm"
          >
            <Icon aria-hidden size={17} strokeWidth={1.75} />
            {label}
          </Link>
        ))}
      </nav>
      <p className="wrap-anywhere mt-auto hidden px-5 pb-5 text-soft text-xs md:block">
        {workspaceName}
        <br />
        {timeZone}
      </p>
    </header>
  );
}
