import type { ReactNode } from "react";
import { formatNumber, formatShare } from "../format.ts";
import { Table } from "../table.tsx";

/** What every chart says of itself beside its figures. */
export type ChartProps = {
  title: string;
  /** What is counted: "customers", "hours"; with `isShare` what it is a share of: "of all MQLs". */
  unit: string;
  /** Values are shares between 0 and 1, shown as percentages. */
  isShare?: boolean;
  /** Where the figures come from and what span they cover. */
  source: string;
  /** How many cases the figures rest on; null where that has no meaning. */
  n: number | null;
  /** Why there is no figure yet and what will bring one; the chart then says so instead of drawing nothing. */
  notYetKnown?: string | undefined;
  /** BCP 47 tag of its reader. */
  locale: string;
};

type Row = readonly [label: string, ...values: (number | null)[]];

type ChartFrameProps = ChartProps & {
  /** Above the columns of the numbers behind the chart; the first names the rows. */
  headers: readonly string[];
  rows: readonly Row[];
  children: ReactNode;
};

/** The frame of every chart: title and unit above; source, n and the numbers themselves as a table below. */
export function ChartFrame({ title, unit, source, n, notYetKnown, headers, rows, children, ...rest }: ChartFrameProps) {
  return (
    <figure className="grid min-w-0 gap-3 break-inside-avoid">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        <span className="text-soft text-xs">{unit}</span>
      </figcaption>
      {notYetKnown ? <NotYetKnown>{notYetKnown}</NotYetKnown> : children}
      <p className="text-soft text-xs">
        {source}
        {n !== null && ` · n = ${formatNumber(n, rest.locale)}`}
      </p>
      {!notYetKnown && (
        <details className="text-soft text-xs print:hidden">
          <summary className="min-h-6 w-fit cursor-pointer font-semibold hover:text-ink">Show the numbers</summary>
          <div className="mt-2 text-ink">
            <Table
              caption={`${title}, ${unit}`}
              columns={headers.map((header, index) => ({ header, cell: (row: Row) => cellOf(row, index, rest) }))}
              rows={rows}
              keyOf={([label]) => label}
            />
          </div>
        </details>
      )}
    </figure>
  );
}

/** The height of every plot, also while it is still on its way. */
export const plotHeight = 220;

function NotYetKnown({ children }: { children: ReactNode }) {
  return (
    <div
      className="grid place-content-center gap-1 rounded-control border border-line border-dashed p-6 text-center"
      style={{ minHeight: plotHeight }}
    >
      <p className="font-semibold">Not yet known</p>
      <p className="max-w-sm text-pretty text-soft">{children}</p>
    </div>
  );
}

function cellOf([label, ...values]: Row, index: number, { isShare, locale }: Pick<ChartProps, "isShare" | "locale">) {
  if (index === 0) return label;
  const value = values[index - 1] ?? null;
  return value === null ? "–" : formatValue(value, locale, isShare);
}

/** A figure of a chart as its reader writes it. */
export function formatValue(value: number, locale: string, isShare = false): string {
  return isShare ? formatShare(value, locale, 1) : formatNumber(value, locale, 1);
}
