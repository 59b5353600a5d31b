import type { CsvRow } from "#platform/csv-scan.ts";
import type { ReadRow } from "./drafts.ts";
import { type ReadingPlan, readRow } from "./read-row.ts";

/** A row as it stands in the file, and what it would land as. */
export type PreviewRow = { readonly line: number; readonly cells: readonly string[]; readonly read: ReadRow };

const previewed = 20;

/** The first rows of a file as they would land. */
export async function preview(plan: ReadingPlan, rows: AsyncIterable<CsvRow>): Promise<PreviewRow[]> {
  const shown: PreviewRow[] = [];
  for await (const row of rows) {
    shown.push({ line: row.line, cells: row.cells, read: readRow(plan, row) });
    if (shown.length === previewed) break;
  }
  return shown;
}
