import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Term } from "#ui/glossary/term.tsx";
import { leadsAddress } from "../rules/address.ts";
import { type ListColumn, sortBy } from "../rules/columns.ts";
import type { LeadSearch, SortName } from "../schema.ts";

type LeadHeadProps = {
  columns: readonly ListColumn[];
  search: LeadSearch;
  selection: { isAll: boolean; toggleAll: () => void } | null;
};

/** The heads of the columns, in sight however far one scrolls; by those with an order the list is sorted. On narrow screens the filter has the order. */
export function LeadHead({ columns, search, selection }: LeadHeadProps) {
  return (
    <thead className="sticky top-16 z-[5] block border-line border-b bg-surface max-lg:hidden">
      <tr className="grid grid-cols-(--tracks) gap-x-3 px-1 text-left text-soft text-xs">
        <Head label="Name" sort="name" search={search}>
          {selection && (
            <input
              type="checkbox"
              aria-label="Select all leads that are shown"
              checked={selection.isAll}
              onChange={selection.toggleAll}
              className="mr-3 size-4.5 cursor-pointer accent-shared"
            />
          )}
        </Head>
        <Head label="Stage" sort="stage" search={search} />
        {columns.map(({ name, label, sort }) => (
          <Head key={name} label={label} sort={sort} search={search} />
        ))}
      </tr>
    </thead>
  );
}

type HeadProps = { label: string; sort: SortName | undefined; search: LeadSearch; children?: ReactNode };

function Head({ label, sort, search, children }: HeadProps) {
  const { sort: now = "-created" } = search;
  const isBy = sort !== undefined && now.replace("-", "") === sort;
  const isDown = now.startsWith("-");
  const Arrow = isDown ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      {...(isBy && { "aria-sort": isDown ? ("descending" as const) : ("ascending" as const) })}
      className="wrap-anywhere flex min-h-10 min-w-0 items-center font-semibold"
    >
      {children}
      {sort ? (
        <Link
          href={leadsAddress({ ...search, cursor: undefined, sort: sortBy(sort, search) })}
          className="inline-flex min-h-10 items-center gap-1 hover:text-ink"
        >
          <Term isPassive>{label}</Term>
          {isBy && <Arrow aria-hidden size={12} />}
        </Link>
      ) : (
        <Term>{label}</Term>
      )}
    </th>
  );
}
