import type { CsvRow } from "#platform/csv/scan.ts";
import type { FileRow } from "./chunk.ts";
import { withoutGuards } from "./error-file.ts";
import { type ReadingPlan, readRow } from "./read-row.ts";

const previewed = 20;

/** The first rows of a file as they would land. */
export async function preview(plan: ReadingPlan, rows: AsyncIterable<CsvRow>): Promise<FileRow[]> {
  const shown: FileRow[] = [];
  const clean = withoutGuards(plan.columns);
  for await (const row of rows) {
    shown.push({ line: row.line, cells: row.cells, read: readRow(plan, clean(row)) });
    if (shown.length === previewed) break;
  }
  return shown;
}
