import type { ReactNode } from "react";
import { IntervalBar } from "#ui/charts/interval-bar.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { formatNumber } from "#ui/format.ts";
import { Table } from "#ui/table.tsx";
import { successWords } from "../../outcomes/rules/success-words.ts";
import { rowAddress } from "../rules/address.ts";
import { inOrder, mostOf } from "../rules/order.ts";
import type { Evidence, EvidenceRow, EvidenceSearch, RowSearch } from "../schema.ts";

type EvidenceTableProps = {
  evidence: Evidence;
  search: EvidenceSearch;
  locale: string;
  /** What can be done with a row; null for who may do nothing. */
  deedOf: ((row: EvidenceRow) => ReactNode) | null;
};

/** How each value converted beside all leads, each number leading to the leads behind it. */
export function EvidenceTable({ evidence, search, locale, deedOf }: EvidenceTableProps) {
  const { label, rest, all } = evidence;
  const rows = [...inOrder(evidence.rows, search.sort), ...(rest ? [rest] : [])];
  const most = mostOf(rows);
  const counted = (row: EvidenceRow, number: number, only: RowSearch["only"]) =>
    number === 0 ? "0" : <TextLink href={rowAddress(search, row, only)}>{formatNumber(number, locale)}</TextLink>;
  return (
    <Table
      caption={`How leads converted by ${label}`}
      columns={[
        {
          header: label,
          cell: ({ kind, says }) => (kind === "value" ? says : <span className="text-soft">{says}</span>),
        },
        { header: "Leads", align: "end", cell: (row) => counted(row, row.leads, "all") },
        {
          header: successWords[search.outcome].became,
          align: "end",
          cell: (row) => (
            <span>
              {counted(row, row.converted.part, "converted")} of {counted(row, row.converted.whole, "known")}
            </span>
          ),
        },
        {
          header: "Share, with its interval",
          cell: ({ converted: { value, interval } }) => (
            <span className="block w-36 @xl:w-full @xl:min-w-40 @xl:max-w-xs">
              <IntervalBar value={value} interval={interval} most={most} base={all.value} locale={locale} />
            </span>
          ),
        },
        ...(deedOf
          ? [{ header: "In the draft", cell: (row: EvidenceRow) => <div className="-my-1.5">{deedOf(row)}</div> }]
          : []),
      ]}
      rows={rows}
      keyOf={({ kind, says }) => `${kind} ${says}`}
    />
  );
}
