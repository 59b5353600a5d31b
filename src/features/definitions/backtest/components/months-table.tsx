import { formatMonth, formatNumber, formatShare } from "#ui/format.ts";
import { Table } from "#ui/table.tsx";
import type { Share } from "../../outcomes/schema.ts";
import { intervalInWords } from "../rules/figure-words.ts";
import type { MonthFigures } from "../schema.ts";

type MonthsTableProps = { months: readonly MonthFigures[]; became: string; locale: string };

/** Month by month, the newest first: how many MQLs there would have been, how many of them converted, and how often Sales agrees. */
export function MonthsTable({ months, became, locale }: MonthsTableProps) {
  const number = (value: number) => formatNumber(value, locale);
  const cell = (share: Share) => (share.value === null ? "not yet known" : <ShareCell share={share} locale={locale} />);
  return (
    <Table
      caption="Month by month"
      columns={[
        { header: "Month", cell: ({ month }: MonthFigures) => formatMonth(month, locale) },
        { header: "MQLs", align: "end", cell: ({ mqls }) => number(mqls) },
        { header: became, align: "end", cell: ({ precision }) => cell(precision) },
        { header: "Agreed", align: "end", cell: ({ agreed }) => cell(agreed) },
      ]}
      rows={months.toReversed()}
      keyOf={({ month }) => month}
    />
  );
}

/** Of fewer than thirty, a share says little without the ends between which it may lie. */
const few = 30;

function ShareCell({ share, locale }: { share: Share; locale: string }) {
  const { part, whole, value } = share;
  const number = (count: number) => formatNumber(count, locale);
  return (
    <>
      {formatShare(value ?? 0, locale)}
      <span className="block text-soft text-xs">
        {number(part)} of {number(whole)}
        {whole < few && ` · ${intervalInWords(share, number)}`}
      </span>
    </>
  );
}
