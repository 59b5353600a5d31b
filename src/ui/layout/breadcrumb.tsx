"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { whereIs } from "./places.ts";

/** Where one is: the place, and the page in it. On a phone the page alone. */
export function Breadcrumb() {
  const { place, page } = whereIs(usePathname());
  if (!place) return null;
  if (!page) return <p className="truncate font-semibold">{place.label}</p>;
  return (
    <nav aria-label="Where you are" className="min-w-0">
      <ol className="flex gap-1.5">
        <li className="shrink-0 whitespace-nowrap text-soft max-md:hidden">
          <Link href={place.href} className="hover:text-ink">
            {place.label}
          </Link>{" "}
          <span aria-hidden>/</span>
        </li>
        <li aria-current="page" className="truncate font-semibold">
          {page.label}
        </li>
      </ol>
    </nav>
  );
}
