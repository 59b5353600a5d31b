import Link from "next/link";
import type { ReactNode } from "react";

/** A way on, inside a text or a card: ink with the dotted line of everything that can be opened. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="font-semibold text-ink underline decoration-dotted underline-offset-4">
      {children}
    </Link>
  );
}
