import { formatMonth, formatNumber } from "#ui/format.ts";
import { Table } from "#ui/table.tsx";
import type { MonthFigures } from "../schema.ts";
import { ShareCell } from "./share-cell.tsx";

type MonthsTableProps = { months: readonly MonthFigures[]; became: string; locale: string };

/** Month by month, the newest first: how many MQLs there would have been, how many of them converted, and how often Sales agrees. */
export function MonthsTable({ months, became, locale }: MonthsTableProps) {
  return (
    <Table
      caption="Month by month"
      columns={[
        { header: "Month", cell: ({ month }: MonthFigures) => formatMonth(month, locale) },
        { header: "MQLs", align: "end", cell: ({ mqls }) => formatNumber(mqls, locale) },
        { header: became, align: "end", cell: ({ precision }) => <ShareCell share={precision} locale={locale} /> },
        { header: "Agreed", align: "end", cell: ({ agreed }) => <ShareCell share={agreed} locale={locale} /> },
      ]}
      rows={months.toReversed()}
      keyOf={({ month }) => month}
    />
  );
}
