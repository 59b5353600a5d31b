import { type CsvRow, csvScanner, FileProblem } from "./scan.ts";

export const mostColumns = 2_000;
const longestName = 200;

/** How the bytes of a CSV file become rows: an encoding's name as TextDecoder knows it, and what stands between cells. */
export type CsvDialect = { readonly encoding: string; readonly delimiter: string };

/** A file opened: its columns, named apart, and the rows below the header, which are read as they are asked for. */
export type CsvFile = { readonly columns: readonly string[]; readonly rows: AsyncIterable<CsvRow> };

/**
 * Opens a CSV file of any size; no more than a piece and a row of it lie in memory. What is wrong with a row travels with it (`flaw`);
 * a file that can't be read (any further) throws a FileProblem, here or while rows are read.
 */
export async function readRows(content: AsyncIterable<Uint8Array>, dialect: CsvDialect): Promise<CsvFile> {
  const all = scanned(content, dialect);
  const first = await all.next();
  if (first.done) throw new FileProblem("The file has no line of text.");
  const header = first.value;
  if (header.flaw) throw new FileProblem(`Line ${header.line}, the header, can't be read: ${header.flaw.sentence}`);
  if (header.cells.length > mostColumns) {
    throw new FileProblem(
      `Line ${header.line}, the header, has ${header.cells.length} columns; ${mostColumns} are the most.`,
    );
  }
  return { columns: namedApart(header.cells), rows: all };
}

async function* scanned(
  content: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: CsvDialect,
): AsyncGenerator<CsvRow, void> {
  const decoder = new TextDecoder(encoding);
  const rowsOf = csvScanner(delimiter);
  const isOneByte = encoding === "windows-1252";
  let isSuspect = false;
  for await (const piece of content) {
    const text = decoder.decode(piece, { stream: true });
    isSuspect ||= isOneByte || text.includes("\0") || text.includes("\uFFFD");
    for (const row of rowsOf(text, false)) yield isSuspect ? doubted(row, isOneByte) : row;
  }
  for (const row of rowsOf(decoder.decode(), true)) yield isSuspect ? doubted(row, isOneByte) : row;
}

function doubted(row: CsvRow, isOneByte: boolean): CsvRow {
  const cell = isOneByte ? row.cells.findIndex((text) => misread.test(text)) : -1;
  if (cell === -1) return cleaned(row);
  const seen = misread.exec(row.cells[cell] ?? "")?.[0] ?? "";
  const sentence = `“${seen}” stands here, as where UTF-8 is read as Windows-1252. Mend it, or save the file in one encoding.`;
  return cleaned({ ...row, flaw: row.flaw ?? { cell, sentence } });
}

// What Windows-1252 makes of the characters that UTF-8 writes in two, three or four bytes: every byte is a character there, so
// that nothing else gives away a row in another encoding than the rest of its file.
const following = "[\\x80-\\xBF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
const misread = new RegExp(`[\\xC2-\\xDF]${following}|[\\xE0-\\xEF]${following}{2}|[\\xF0-\\xF4]${following}{3}`);

/** A row without characters that can't be kept or were none of the encoding; they make it unreliable. */
function cleaned(row: CsvRow): CsvRow {
  const cell = row.cells.findIndex((text) => text.includes("\0") || text.includes("\uFFFD"));
  if (cell === -1) return row;
  const sentence = row.cells[cell]?.includes("\0")
    ? "A NUL character stands here, which no text has."
    : "Bytes stand here that aren't of the file's encoding; � marks them.";
  return { ...row, cells: row.cells.map((text) => text.replaceAll("\0", "")), flaw: row.flaw ?? { cell, sentence } };
}

/** Headers as names: trimmed, cut off where they are no names, a repeated one with " (2)" behind it, one without any by its place. */
export function namedApart(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((text, index) => {
    const name = text.trim().slice(0, longestName) || `Column ${index + 1}`;
    let apart = name;
    for (let number = 2; taken.has(apart); number++) apart = `${name} (${number})`;
    taken.add(apart);
    return apart;
  });
}
