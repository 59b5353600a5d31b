import { type CsvRecord, longestRecord, scanRecord } from "./record.ts";

/** A row of a CSV file: the line where it begins, counted from 1, and its cells. */
export type CsvRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why its cells can't be relied on, and in which of them that was seen, if in one. */
  readonly flaw: CsvFlaw | null;
  /** Blank lines stand somewhere before it, as before the footer of a report. */
  readonly isAfterBlank: boolean;
};
export type CsvFlaw = { readonly cell: number | null; readonly sentence: string };

/** The file can't be read any further; the message is a sentence that says what was seen and where. */
export class FileProblem extends Error {}

/**
 * Turns the text of a CSV file, piece by piece, into rows; blank lines are left out. Where a quotation mark spoils a row that goes
 * over several lines, only the first of them is given up and reading goes on in the next one. Throws a FileProblem where that
 * happens all the time.
 */
export function csvScanner(delimiter: string): (piece: string, isLast: boolean) => Generator<CsvRow, void> {
  const separator = delimiter.charCodeAt(0);
  let rest = "";
  let line = 1;
  let width = 0;
  let lost = 0;
  let isAfterBlank = false;
  let isInEndless = false;
  /** Behind a spoilt row: what isn't a whole one may be a piece of it. */
  let isRecovering = false;

  const row = (cells: readonly string[], flaw: CsvFlaw | null): CsvRow => ({ line, cells, flaw, isAfterBlank });
  const lose = () => {
    if (++lost <= mostLost) return;
    throw new FileProblem(
      `By line ${line}, ${mostLost} rows had quotation marks that never close or no end in sight. Is this a CSV file?`,
    );
  };

  return function* rowsOf(piece, isLast) {
    const text = rest + piece;
    let at = 0;
    while (at < text.length) {
      if (isInEndless) {
        at = nextLine(text, at);
        isInEndless = at === text.length && !isLast;
        if (!isInEndless) line++;
        continue;
      }
      const record = scanRecord(text, at, separator, isLast);
      if (!record) break;
      if (record.flaw && record.lines > 1) {
        lose();
        const next = nextLine(text, at);
        const alone = scanRecord(text.slice(at, next).trimEnd(), 0, separator, true);
        yield row(alone?.cells ?? [], spoilt(alone?.flaw ?? record.flaw));
        isRecovering = true;
        line++;
        at = next;
      } else if (record.flaw && record.next - at >= longestRecord) {
        lose();
        yield row([text.slice(at, at + 200)], endless);
        isInEndless = true;
        at = record.next;
      } else {
        if (isBlank(record)) {
          isAfterBlank = true;
        } else if (line === 1 && isSeparatorLine(record)) {
          // Said once, by sniffing.
        } else {
          width ||= record.cells.length;
          if (record.cells.length === width) isRecovering = false;
          yield row(record.cells, flawOf(record, width, isRecovering));
          isRecovering ||= record.flaw !== null;
        }
        line += record.lines;
        at = record.next;
      }
    }
    rest = text.slice(at);
  };
}

/** What is given up costs a second reading, of a megabyte at most. */
const mostLost = 100;

const endless: CsvFlaw = { cell: null, sentence: "This line is longer than a million characters." };

function spoilt({ kind, cell }: NonNullable<CsvRecord["flaw"]>): CsvFlaw {
  const sentence =
    kind === "unclosed"
      ? "A quotation mark opens here and never closes."
      : "A quotation mark stands inside of quotes without being doubled.";
  return { cell, sentence };
}

function flawOf({ cells, flaw }: CsvRecord, width: number, isRecovering: boolean): CsvFlaw | null {
  if (flaw) return spoilt(flaw);
  if (isRecovering) return { cell: null, sentence: "This seems to be a piece of the broken row before it." };
  if (cells.length <= width || cells.slice(width).every((cell) => cell.trim() === "")) return null;
  return { cell: null, sentence: `This row has ${cells.length} cells, but the header has ${width}.` };
}

function isBlank({ cells }: CsvRecord): boolean {
  return cells.length === 1 && cells[0]?.trim() === "";
}

/** Excel's own first line, "sep=;", which says what stands between cells. */
function isSeparatorLine({ cells }: CsvRecord): boolean {
  return cells.length <= 2 && /^sep=.?$/i.test(cells[0] ?? "");
}

/** Where the line after the one at `from` begins, or the end of the text. */
function nextLine(text: string, from: number): number {
  lineEnd.lastIndex = from;
  return lineEnd.test(text) ? lineEnd.lastIndex : text.length;
}

const lineEnd = /\r\n|\n|\r/g;
