import { readRows } from "#platform/csv/rows.ts";
import { FileProblem } from "#platform/csv/scan.ts";
import type { Sniffed, SniffedCsv } from "../rules/sniff.ts";
import type { Dialect, ImportOptionsInput } from "../schema.ts";

const sampleRows = 500;

/** The columns and first rows of a file by its beginning, read by a dialect that somebody is sure of. */
export async function readTable(head: Uint8Array, dialect: Pick<Dialect, "encoding" | "delimiter">): Promise<Sniffed> {
  try {
    const { columns, rows } = await readRows(inOnePiece(head), dialect);
    const sample: SniffedCsv["sample"][number][] = [];
    for await (const { cells, flaw } of rows) {
      if (!flaw) sample.push(cells);
      if (sample.length === sampleRows) break;
    }
    return { problem: null, ...dialect, columns, sample };
  } catch (error) {
    if (error instanceof FileProblem) return { problem: error.message };
    throw error;
  }
}

/** What was seen of a file, or what is seen of it by another encoding or delimiter that somebody is sure of. */
export async function asTold(seen: Sniffed, head: Uint8Array, options: ImportOptionsInput): Promise<Sniffed> {
  if (seen.problem !== null) return seen;
  const { encoding = seen.encoding, delimiter = seen.delimiter } = options;
  return encoding === seen.encoding && delimiter === seen.delimiter ? seen : readTable(head, { encoding, delimiter });
}

/** Bytes that are at hand, to be read as those that come. */
export async function* inOnePiece(head: Uint8Array) {
  yield head;
}
