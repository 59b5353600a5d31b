import type { CsvRow } from "#platform/csv-scan.ts";
import type { RowProblem } from "../schema.ts";

/** What the file of rows that could not land has beside the columns of the file that was brought. */
export const errorColumns = ["Line", "Problem"] as const;

/** Header and rows of that file: mended, it can be brought again as it is, for the columns keep their names. */
export function errorHeader(columns: readonly string[]): readonly string[] {
  return [...columns.filter(isOwnColumn), ...errorColumns];
}

/** A row that could not land, as the file has it. Columns that the row lacks are empty; what was too much of it is in the last one. */
export function errorRow(columns: readonly string[], { line, cells, reasons }: RowProblem): readonly string[] {
  const own = columns.flatMap((column, index) => (isOwnColumn(column) ? [cells[index] ?? ""] : []));
  return [...own, String(line), reasons.map(inWords).join(" ")];
}

/**
 * Rows of a file as somebody wrote it. In a file of ours a cell that a spreadsheet would take for a formula has an apostrophe before
 * it, which comes off again; in any other file it belongs to the cell.
 */
export function withoutGuards(columns: readonly string[]): (row: CsvRow) => CsvRow {
  if (!errorColumns.every((column) => columns.includes(column))) return (row) => row;
  return (row) => ({ ...row, cells: row.cells.map((cell) => (guarded.test(cell) ? cell.slice(1) : cell)) });
}

const guarded = /^'[=+\-@＝＋－＠\t\r\n]/;

function isOwnColumn(column: string): boolean {
  return !errorColumns.some((own) => own === column);
}

function inWords({ column, sentence }: RowProblem["reasons"][number]): string {
  return column === null ? sentence : `${column}: ${sentence}`;
}
