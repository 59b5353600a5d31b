import Link from "next/link";
import { evidenceAddress } from "../rules/address.ts";
import type { EvidenceSearch } from "../schema.ts";

const orders = [
  ["frequency", "as they come"],
  ["rate", "best first"],
] as const satisfies readonly (readonly [EvidenceSearch["sort"], string])[];

/** In which order the values stand. */
export function Sorting({ search }: { search: EvidenceSearch }) {
  return (
    <nav aria-label="In which order" className="flex gap-4 print:hidden">
      {orders.map(([sort, label]) => (
        <Link
          key={sort}
          href={evidenceAddress({ ...search, sort })}
          aria-current={search.sort === sort ? "true" : undefined}
          scroll={false}
          className="min-h-6 text-soft underline decoration-dotted underline-offset-4 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
