import { X } from "lucide-react";
import Link from "next/link";
import { leadsAddress } from "../rules/address.ts";
import { type Names, wishesOf } from "../rules/filter-words.ts";
import type { LeadSearch } from "../schema.ts";

/** What the list is narrowed by, each with the way to do without. */
export function Wishes({ search, names }: { search: LeadSearch; names: Names }) {
  const wishes = wishesOf(search, names);
  if (wishes.length === 0) return null;
  return (
    <ul aria-label="Narrowed by" className="flex flex-wrap gap-2">
      {wishes.map(({ words, without }) => (
        <li key={words} className="min-w-0">
          <Link
            href={leadsAddress(without)}
            aria-label={`Without: ${words}`}
            className="wrap-anywhere inline-flex min-h-7 items-center gap-1.5 rounded-full bg-sunk py-1 pr-2 pl-3 font-medium text-xs hover:bg-line"
          >
            {words} <X aria-hidden size={13} className="shrink-0 text-soft" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={leadsAddress({ sort: search.sort, columns: search.columns })}
          className="inline-block min-h-7 px-1 py-1 font-semibold text-xs underline decoration-dotted underline-offset-4"
        >
          Show all
        </Link>
      </li>
    </ul>
  );
}
