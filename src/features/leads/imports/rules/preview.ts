import type { CsvRow } from "#platform/csv-scan.ts";
import type { ReadRow } from "./drafts.ts";
import { withoutGuards } from "./error-file.ts";
import { type ReadingPlan, readRow } from "./read-row.ts";

/** A row as it stands in the file, and what it would land as. */
export type PreviewRow = { readonly line: number; readonly cells: readonly string[]; readonly read: ReadRow };

const previewed = 20;

/** The first rows of a file as they would land. */
export async function preview(plan: ReadingPlan, rows: AsyncIterable<CsvRow>): Promise<PreviewRow[]> {
  const shown: PreviewRow[] = [];
  const clean = withoutGuards(plan.columns);
  for await (const row of rows) {
    shown.push({ line: row.line, cells: row.cells, read: readRow(plan, clean(row)) });
    if (shown.length === previewed) break;
  }
  return shown;
}
