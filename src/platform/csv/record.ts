/** In characters: whatever is longer is no row, and must not fill the memory. */
export const longestRecord = 1_000_000;

/**
 * A record as it stands in the text: its cells, where the next one begins, and over how many lines it goes. Flaws: a quotation
 * mark inside of quotes that isn't doubled, one that never closes, or a record too long to be one.
 */
export type CsvRecord = {
  readonly cells: readonly string[];
  readonly next: number;
  readonly lines: number;
  readonly flaw: { readonly kind: "undoubled" | "unclosed" | "endless"; readonly cell: number } | null;
};

/**
 * Reads the record that begins at `start` (RFC 4180; lines end in CR LF, LF or CR; blanks may stand around quotes). Null if the
 * text ends before the record does and more of it is to come.
 */
export function scanRecord(text: string, start: number, delimiter: number, isLast: boolean): CsvRecord | null {
  const stop = Math.min(text.length, start + longestRecord);
  const cells: string[] = [];
  let lines = 1;
  let flaw: CsvRecord["flaw"] = null;
  let at = start;
  for (;;) {
    const opening = skipBlanks(text, at);
    if (text.charCodeAt(opening) === quote) {
      const quoted = scanQuoted(text, opening, stop, delimiter, isLast);
      if (!quoted) return null;
      cells.push(quoted.value);
      lines += linesIn(quoted.value);
      if (quoted.flaw) flaw ??= { kind: quoted.flaw, cell: cells.length - 1 };
      at = quoted.next;
    } else {
      const end = cellEnd(text, at, stop, delimiter);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= stop) {
      if (stop < text.length)
        return { cells, next: at, lines, flaw: flaw ?? { kind: "endless", cell: cells.length - 1 } };
      return isLast ? { cells, next: at, lines, flaw } : null;
    }
    const end = text.charCodeAt(at);
    at++;
    if (end === delimiter) continue;
    if (end === carriageReturn) {
      // Its line feed may come with the next piece.
      if (at === text.length && !isLast) return null;
      if (text.charCodeAt(at) === lineFeed) at++;
    }
    return { cells, next: at, lines, flaw };
  }
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const blank = 32;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === blank) at++;
  return at;
}

function cellEnd(text: string, from: number, stop: number, delimiter: number): number {
  for (let at = from; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === lineFeed || code === carriageReturn) return at;
  }
  return stop;
}

type Quoted = { readonly value: string; readonly next: number; readonly flaw: "undoubled" | "unclosed" | null };

/** Reads a quoted cell up to what ends it. Null if the text ends too early for that and more of it is to come. */
function scanQuoted(text: string, opening: number, stop: number, delimiter: number, isLast: boolean): Quoted | null {
  let hasDoubled = false;
  let flaw: Quoted["flaw"] = null;
  let from = opening + 1;
  const valueTo = (end: number) => {
    const value = text.slice(opening + 1, end);
    return hasDoubled ? value.replaceAll('""', '"') : value;
  };
  for (;;) {
    const closing = text.indexOf('"', from);
    if (closing === -1 || closing >= stop) {
      if (stop === text.length && !isLast) return null;
      return { value: valueTo(stop), next: stop, flaw: "unclosed" };
    }
    if (text.charCodeAt(closing + 1) === quote) {
      hasDoubled = true;
      from = closing + 2;
      continue;
    }
    const end = skipBlanks(text, closing + 1);
    if (end >= text.length && !isLast) return null;
    if (end >= text.length || isEnd(text.charCodeAt(end), delimiter)) {
      return { value: valueTo(closing), next: end, flaw };
    }
    flaw = "undoubled";
    from = closing + 1;
  }
}

function isEnd(code: number, delimiter: number): boolean {
  return code === delimiter || code === lineFeed || code === carriageReturn;
}

function linesIn(text: string): number {
  return lineEnd.test(text) ? text.split(lineEnd).length - 1 : 0;
}

const lineEnd = /\r\n|\n|\r/;
