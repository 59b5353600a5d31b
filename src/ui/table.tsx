import type { ReactNode } from "react";
import { Term } from "./glossary/term.tsx";

export type Column<Row> = {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end, so that their digits line up. */
  readonly align?: "end";
};

type TableProps<Row> = {
  /** What the table is about, for whoever can't see what surrounds it. */
  caption: string;
  /** The first names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/**
 * Rows under columns. Where three or more of those have no room, on a phone or beside a rail, each row becomes an entry of a list in
 * which every value stands beside its column's name.
 */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  const table = (
    <table className="w-full border-collapse tabular-nums @max-xl:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="@max-xl:sr-only">
        <tr className="border-line border-b text-left text-soft text-xs">
          {columns.map(({ header, align }) => (
            <th key={header} scope="col" className={`px-3 py-2 font-semibold first:pl-0 last:pr-0 ${sideOf(align)}`}>
              <Term>{header}</Term>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line @max-xl:block">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="@max-xl:block @max-xl:py-3">
            {columns.map((column, index) => (
              <Cell key={column.header} column={column} row={row} isFirst={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return columns.length > 2 ? <div className="@container">{table}</div> : table;
}

function Cell<Row>({ column, row, isFirst }: { column: Column<Row>; row: Row; isFirst: boolean }) {
  const shape = "wrap-anywhere px-3 py-2.5 align-top first:pl-0 last:pr-0 @max-xl:px-0 @max-xl:py-1";
  if (isFirst) {
    return (
      <th scope="row" className={`text-left font-semibold @max-xl:block ${shape}`}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      data-label={column.header}
      className={`@max-xl:flex @max-xl:justify-between @max-xl:gap-4 @max-xl:before:shrink-0 @max-xl:before:text-soft @max-xl:before:content-[attr(data-label)] ${sideOf(column.align)} ${shape}`}
    >
      {column.cell(row)}
    </td>
  );
}

function sideOf(align: "end" | undefined): string {
  return align === "end" ? "text-right" : "";
}
