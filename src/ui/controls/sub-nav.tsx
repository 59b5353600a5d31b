"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

type SubNavProps = {
  /** What the pages have in common, for whoever can't see where this stands. */
  label: string;
  groups: readonly {
    /** Whose pages they are: "Workspace". */
    readonly label: string;
    readonly items: readonly { readonly href: string; readonly label: string }[];
  }[];
};

/** The pages of one place, in groups: a row that scrolls sideways on a phone and a tablet, a column on a desk. */
export function SubNav({ label, groups }: SubNavProps) {
  const path = usePathname();
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Another page is another tab to be seen.
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && tab) row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.clientWidth) / 2;
  }, [path]);
  return (
    <nav aria-label={label} className="min-w-0 print:hidden">
      <div
        ref={row}
        className="relative flex overflow-x-auto px-4 pt-3 pb-1 [scrollbar-width:none] sm:px-8 lg:sticky lg:top-16 lg:grid lg:gap-5 lg:overflow-visible lg:px-0 lg:pt-8 lg:pl-6"
      >
        {groups.map((group) => (
          <div
            key={group.label}
            className="max-lg:flex max-lg:shrink-0 max-lg:not-first:ml-2 max-lg:not-first:border-line max-lg:not-first:border-l max-lg:not-first:pl-2"
          >
            <p aria-hidden className="px-3 pb-1.5 font-semibold text-soft text-xs max-lg:hidden">
              {group.label}
            </p>
            <ul aria-label={group.label} className="flex gap-1 lg:grid">
              {group.items.map((item) => (
                <li key={item.href} className="shrink-0">
                  <Link
                    href={item.href}
                    aria-current={currentAt(path, item.href)}
                    className="block rounded-control px-3 py-1.5 font-medium text-soft hover:bg-sunk hover:text-ink aria-[current]:bg-sunk aria-[current]:text-ink"
                  >
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** What lies below a page belongs to it: it stays marked, and leads back up. */
function currentAt(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}
