import type { CsvRow } from "#platform/csv/scan.ts";
import type { RowProblem } from "../schema.ts";
import { problemInWords } from "./problems.ts";

/** What the file of rows that could not land has beside the columns of the file that was brought. */
const errorColumns = ["Line", "Problem"] as const;

/** The header of that file: behind its own two columns the ones of the file that was brought, which keep their names. */
export function errorHeader(columns: readonly string[]): readonly string[] {
  return [...errorColumns, ...columns.filter((column) => !isOwnColumn(column))];
}

/** A row that could not land as that file has it. What is too much of it stands behind the last column. */
export function errorRow(columns: readonly string[], problem: RowProblem): readonly string[] {
  const cells = problem.cells.filter((_, index) => !isOwnColumn(columns[index] ?? ""));
  return [String(problem.line), problemInWords(problem), ...cells];
}

/** Columns that only our own files have together: the one of rows that could not land, and the export of the list. */
const ownFiles: readonly (readonly string[])[] = [errorColumns, ["External id", "Stage since", "Handed over"]];

/**
 * Rows of a file as somebody wrote it. In a file of ours a cell that a spreadsheet would take for a formula has an apostrophe before
 * it, which comes off again; in any other file it belongs to the cell.
 */
export function withoutGuards(columns: readonly string[]): (row: CsvRow) => CsvRow {
  const isOurs = ownFiles.some((own) => own.every((column) => columns.includes(column)));
  if (!isOurs) return (row) => row;
  return (row) => ({ ...row, cells: row.cells.map((cell) => (guarded.test(cell) ? cell.slice(1) : cell)) });
}

const guarded = /^'[=+\-@＝＋－＠\t\r\n]/;

/** The columns of the file that was brought: in a file of ours all but its own two. */
export function broughtColumns(columns: readonly string[]): readonly string[] {
  return isErrorFile(columns) ? columns.filter((column) => !isOwnColumn(column)) : columns;
}

function isErrorFile(columns: readonly string[]): boolean {
  return errorColumns.every((column) => columns.includes(column));
}

function isOwnColumn(column: string): boolean {
  return errorColumns.some((own) => own === column);
}
