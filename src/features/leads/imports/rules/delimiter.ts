import { type CsvRow, csvScanner, FileProblem } from "#platform/csv/scan.ts";
import type { Dialect } from "../schema.ts";

type Delimiter = Dialect["delimiter"];

/** What stands between the cells of a text, and its first rows read that way. Commas if nothing speaks for something else. */
export function guessDelimiter(
  text: string,
  isWhole: boolean,
  most: number,
): { readonly delimiter: Delimiter; readonly rows: readonly CsvRow[] } {
  const declared = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  const tried = candidates
    .filter((delimiter) => !declared || delimiter === declared)
    .map((delimiter) => ({ delimiter, rows: firstRows(text, delimiter, isWhole, most) }));
  const [first] = tried.toSorted((one, other) => likelihood(other.rows) - likelihood(one.rows));
  return first ?? { delimiter: ",", rows: [] };
}

const candidates: readonly Delimiter[] = [",", ";", "\t", "|"];

function firstRows(text: string, delimiter: Delimiter, isWhole: boolean, most: number): CsvRow[] {
  const rows: CsvRow[] = [];
  try {
    for (const row of csvScanner(delimiter)(text, isWhole)) {
      rows.push(row);
      if (rows.length === most) break;
    }
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
  }
  return rows;
}

/** The more rows have just as many cells as the header, and the more these are, the likelier. */
function likelihood([header, ...rows]: readonly CsvRow[]): number {
  const columns = header?.cells.length ?? 1;
  if (columns === 1) return 0;
  const even = rows.filter(({ cells, flaw }) => cells.length === columns && !flaw).length;
  return ((even + 1) / (rows.length + 1)) * Math.log(columns);
}
