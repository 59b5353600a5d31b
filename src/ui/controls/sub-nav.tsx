"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

type SubNavProps = {
  /** What the pages have in common, for whoever can't see where this stands. */
  label: string;
  items: readonly { readonly href: string; readonly label: string }[];
};

/** The pages of one place: a row that scrolls sideways on a phone and a tablet, a column on a desk. */
export function SubNav({ label, items }: SubNavProps) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="min-w-0 print:hidden">
      <ul className="flex gap-1 overflow-x-auto px-4 pt-3 pb-1 [scrollbar-width:none] sm:px-8 lg:sticky lg:top-16 lg:grid lg:overflow-visible lg:px-0 lg:pt-8 lg:pl-6">
        {items.map(({ href, label }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              aria-current={path === href ? "page" : undefined}
              className="block rounded-control px-3 py-1.5 font-medium text-soft hover:bg-sunk hover:text-ink aria-[current]:bg-sunk aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
