"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { whereIs } from "./places.ts";

/** Where one is: the place, and the page in it, as ways back up from what lies below. On a phone the last of them alone. */
export function Breadcrumb() {
  const path = usePathname();
  const { place, page } = whereIs(path);
  if (!place) return null;
  const steps = page ? [place, page] : [place];
  return (
    <nav aria-label="Where you are" className="min-w-0">
      <ol className="flex gap-1.5">
        {steps.map(({ href, label }, index) => {
          const isLast = index === steps.length - 1;
          return (
            <li
              key={href}
              aria-current={href === path ? "page" : undefined}
              className={isLast ? "truncate font-semibold" : "shrink-0 whitespace-nowrap text-soft max-md:hidden"}
            >
              {href === path ? (
                label
              ) : (
                <Link href={href} className="hover:text-ink hover:underline">
                  {label}
                </Link>
              )}
              {!isLast && <span aria-hidden> /</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
