"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Mark } from "../mark.tsx";
import { places, whereIs } from "./places.ts";

type RailProps = {
  workspaceName: string;
  timeZone: string;
  /** How much waits for the reader at a place, by its address. */
  waiting: Readonly<Record<string, number>>;
};

/** Where one can go, and where something waits: a column at the side of a desk's screen, a bar at the foot of a phone's. */
export function Rail({ workspaceName, timeZone, waiting }: RailProps) {
  const { place: current } = whereIs(usePathname());
  return (
    <aside
      aria-label="Places"
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-ground pb-[env(safe-area-inset-bottom)] md:sticky md:inset-auto md:top-0 md:flex md:h-svh md:w-52 md:shrink-0 md:flex-col md:border-t-0 md:border-r print:hidden"
    >
      <div className="hidden h-16 items-center gap-2.5 px-5 font-semibold text-[0.9375rem] tracking-tight md:flex">
        <Mark /> Common Ground
      </div>
      <nav aria-label="Main" className="flex justify-around gap-1 px-2 py-1.5 md:grid md:justify-stretch md:px-3">
        {places.map((place) => (
          <Link
            key={place.href}
            href={place.href}
            aria-current={place === current ? "page" : undefined}
            className="relative flex min-h-9 flex-1 flex-col items-center gap-0.5 rounded-control px-2.5 py-1.5 font-medium text-soft text-xs hover:bg-sunk aria-[current]:text-ink md:flex-row md:gap-2.5 md:text-sm md:aria-[current]:bg-sunk"
          >
            <place.icon aria-hidden size={16} strokeWidth={1.75} />
            {place.label}
            <Waiting count={waiting[place.href] ?? 0} />
          </Link>
        ))}
      </nav>
      <p className="wrap-anywhere mt-auto hidden px-5 pb-5 text-soft text-xs leading-relaxed md:block">
        {workspaceName}
        <br />
        {timeZone}
      </p>
    </aside>
  );
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="min-w-4 rounded-full bg-ink px-1 text-center font-semibold text-[0.625rem] text-ground leading-4 max-md:absolute max-md:top-0.5 max-md:left-[calc(50%+0.5rem)] md:ml-auto">
      <span aria-hidden>{count}</span>
      <span className="sr-only">
        , {count} {count === 1 ? "waits" : "wait"} for you
      </span>
    </span>
  );
}
