import { mostColumns, namedApart } from "#platform/csv/rows.ts";
import type { Dialect } from "../schema.ts";
import { guessDelimiter } from "./delimiter.ts";
import { encodingWatch } from "./encoding.ts";
import { whatElse } from "./not-csv.ts";

/** What a file seems to be: how to read it, its columns and the cells of its first rows; or a sentence for whoever brought it. */
export type Sniffed = SniffedCsv | { readonly problem: string };
export type SniffedCsv = {
  readonly problem: null;
  readonly encoding: Dialect["encoding"];
  readonly delimiter: Dialect["delimiter"];
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
};

/** Watches the bytes of a file pass by, all of them, and says at the end what it is. */
export function sniffing(): { see(piece: Uint8Array): void; sniffed(): Sniffed } {
  const watch = encodingWatch();
  const start: Uint8Array[] = [];
  let kept = 0;
  let seen = 0;
  return {
    see(piece) {
      watch.see(piece);
      seen += piece.length;
      if (kept === sampleBytes) return;
      const more = piece.slice(0, sampleBytes - kept);
      start.push(more);
      kept += more.length;
    },
    sniffed: () => sniff(joined(start, kept), watch.encoding(), seen === kept),
  };
}

const sampleBytes = 262_144;
const sampleRows = 500;

function sniff(start: Uint8Array, encoding: Dialect["encoding"], isWhole: boolean): Sniffed {
  if (start.length === 0) return { problem: "The file is empty." };
  const problem = whatElse(start, encoding);
  if (problem) return { problem };
  const text = new TextDecoder(encoding).decode(start, { stream: !isWhole });
  if (text.trim() === "") return { problem: "The file has nothing but blank lines." };
  const { delimiter, rows } = guessDelimiter(text, isWhole, sampleRows);
  const [header, ...below] = rows;
  if (!header)
    return { problem: "Its first line goes on for more than 250 kB. A CSV file begins with the names of its columns." };
  if (header.flaw) return { problem: `Line ${header.line}, the header, can't be read: ${header.flaw.sentence}` };
  if (header.cells.length > mostColumns) {
    return {
      problem: `Line ${header.line} names ${header.cells.length} columns; ${mostColumns} are the most that can be read.`,
    };
  }
  if (below.length === 0 && isWhole)
    return { problem: `Below its header in line ${header.line}, the file has no rows.` };
  return {
    problem: null,
    encoding,
    delimiter,
    columns: namedApart(header.cells),
    sample: below.filter(({ flaw }) => !flaw).map(({ cells }) => cells),
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
