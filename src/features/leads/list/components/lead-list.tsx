"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { useEntries } from "#ui/keyboard/use-entries.ts";
import type { Reader } from "#ui/time.tsx";
import { countedLeads } from "../../rules/counted.ts";
import type { LeadPage } from "../queries/list-leads.ts";
import { listAddress } from "../rules/address.ts";
import type { CellReading, ListColumn } from "../rules/columns.ts";
import type { LeadItem, LeadSearch } from "../schema.ts";
import { AssignBar, type Owner } from "./assign-bar.tsx";
import { LeadHead } from "./lead-head.tsx";
import { LeadRow } from "./lead-row.tsx";
import { usePages } from "./use-pages.ts";

type LeadListProps = {
  first: LeadPage;
  search: LeadSearch;
  columns: readonly ListColumn[];
  reading: CellReading & Reader;
  /** To whom leads can be given; none where one may not. */
  owners: readonly Owner[];
};

/** Rows are laid out in blocks: those far from what one looks at cost the browser nothing. */
const block = 50;

/** Leads, a page at a time as one scrolls down; selected with the mouse or with x, and given to somebody together. */
export function LeadList({ first, search, columns, reading, owners }: LeadListProps) {
  const pages = usePages(first, (cursor) => listAddress(search, cursor));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const table = useRef<HTMLTableElement>(null);
  useEntries(table, "tbody > tr");
  const { leads } = pages;
  const toggle = (id: string) =>
    setSelected((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]));
  const isSelectable = owners.length > 0;
  const isWhole = first.previousCursor === null;
  return (
    <>
      <table
        ref={table}
        data-entries
        aria-label="Leads"
        aria-rowcount={pages.hasMore ? -1 : leads.length + 1}
        className={`block w-full tabular-nums ${tracksOf(columns.length)}`}
      >
        <LeadHead
          columns={columns}
          search={search}
          selection={
            isSelectable
              ? {
                  isAll: leads.length > 0 && selected.size === leads.length,
                  toggleAll: () =>
                    setSelected(new Set(selected.size === leads.length ? [] : leads.map(({ id }) => id))),
                }
              : null
          }
        />
        {blocksOf(leads).map((rows) => (
          <tbody
            key={rows[0]?.id}
            className="block divide-y divide-line border-line border-b [contain-intrinsic-block-size:auto_3200px] [content-visibility:auto]"
          >
            {rows.map((lead) => (
              <LeadRow
                key={lead.id}
                lead={lead}
                columns={columns}
                reading={reading}
                isSelected={selected.has(lead.id)}
                toggle={isSelectable ? toggle : null}
              />
            ))}
          </tbody>
        ))}
      </table>
      {pages.hasMore ? (
        <More key={leads.length} state={pages.state} loadMore={pages.loadMore} />
      ) : (
        <p className="pt-3 text-soft">{isWhole ? `${countedLeads(leads.length)} in all.` : "That was the last one."}</p>
      )}
      {selected.size > 0 && (
        <AssignBar
          leadIds={[...selected]}
          owners={owners}
          clear={() => setSelected(new Set())}
          onAssigned={(owner) => pages.change(selected, { owner })}
        />
      )}
    </>
  );
}

/** Asks for the next page before one comes to the end, and by a button for whoever doesn't scroll. */
function More({ state, loadMore }: Pick<ReturnType<typeof usePages>, "state" | "loadMore">) {
  const end = useRef<HTMLDivElement>(null);
  const approach = useEffectEvent(() => void loadMore());
  useEffect(() => {
    const watching = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && approach(),
      {
        rootMargin: "1200px",
      },
    );
    if (end.current) watching.observe(end.current);
    return () => watching.disconnect();
  }, []);
  return (
    <div ref={end} className="flex flex-wrap items-center gap-4 py-4">
      <Button onClick={() => void loadMore()} disabled={state === "loading"}>
        {state === "loading" ? "Reading…" : "Show more"}
      </Button>
      {state === "trouble" && <span role="status">The next leads can’t be read just now. Try again in a moment.</span>}
    </div>
  );
}

/** The widths of the columns, the name's the greatest, by how many there are beside name and stage. */
function tracksOf(columns: number): string {
  return tracks[columns] ?? "";
}

const tracks = [
  "[--tracks:minmax(0,3fr)_minmax(0,1fr)]",
  "[--tracks:minmax(0,2.4fr)_minmax(0,1fr)_minmax(0,1.3fr)]",
  "[--tracks:minmax(0,2.4fr)_minmax(0,1fr)_repeat(2,minmax(0,1.3fr))]",
  "[--tracks:minmax(0,2.4fr)_minmax(0,1fr)_repeat(3,minmax(0,1.3fr))]",
  "[--tracks:minmax(0,2.4fr)_minmax(0,1fr)_repeat(4,minmax(0,1.3fr))]",
  "[--tracks:minmax(0,2.2fr)_minmax(0,1fr)_repeat(5,minmax(0,1.2fr))]",
  "[--tracks:minmax(0,2fr)_minmax(0,1.1fr)_repeat(6,minmax(0,1.1fr))]",
  "[--tracks:minmax(0,2fr)_minmax(0,1.2fr)_repeat(7,minmax(0,1.1fr))]",
];

function blocksOf(leads: readonly LeadItem[]): LeadItem[][] {
  return Array.from({ length: Math.ceil(leads.length / block) }, (_, index) =>
    leads.slice(index * block, (index + 1) * block),
  );
}
