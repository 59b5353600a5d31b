import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "#platform/csv/line.ts";
import { readRows } from "#platform/csv/rows.ts";
import { type CsvRow, csvScanner, FileProblem } from "#platform/csv/scan.ts";

const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom('"', ",", ";", "\t", "\n", "\r", " ", "a", "ž"), maxLength: 8 }),
  },
);
/** Rows that aren't blank: of a blank line nobody can say whether it is one. */
const anyTable = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe("rows of a CSV file", () => {
  it("come back as they were written, however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\r\n", "\n", "\r"),
        fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
        async (table, delimiter, end, encoding, hasEnd, sizes) => {
          const text = table.map((cells) => cells.map(quoted).join(delimiter)).join(end) + (hasEnd ? end : "");
          const rows = await rowsIn(["a", "b", "c"].map(quoted).join(delimiter) + end + text, {
            encoding,
            delimiter,
            sizes,
          });
          const width = 3;
          expect(rows.map(({ cells }) => cells)).toEqual(table);
          expect(rows.every(({ cells, flaw }) => (flaw === null) === fits(cells, width))).toBe(true);
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });

  it("are those that another reader sees in a well-formed file", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const text = table
          .map((cells) => cells.map((cell) => (/[",\r\n]|^ | $/.test(cell) ? quoted(cell) : cell)).join(","))
          .join("\n");
        const others = parse(text, { relax_column_count: true, record_delimiter: "\n", skip_empty_lines: true });
        expect(scanned(text).map(({ cells }) => cells)).toEqual(others);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it("are our own exports, too", () => {
    expect(scanned(csvLine(["Nora, of Sales", 'says "hi"', "two\r\nlines", " x "]))).toMatchObject([
      { line: 1, cells: ["Nora, of Sales", 'says "hi"', "two\r\nlines", " x "], flaw: null },
    ]);
  });

  it("begin in the line where they stand, blank lines and quoted ones counted", () => {
    const rows = scanned('a,b\r\n\r\n"1\r\n2\n3",x\n  \n4,5\r6,7');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "a", "b"],
      [3, "1\r\n2\n3", "x"],
      [7, "4", "5"],
      [8, "6", "7"],
    ]);
    expect(rows.map(({ isAfterBlank }) => isAfterBlank)).toEqual([false, true, true, true]);
  });

  it("may have blanks around quotes, and inches within a word", () => {
    expect(scanned('a, "b, c" ,d\n5" pipe,x"y"z,""')).toMatchObject([
      { cells: ["a", "b, c", "d"], flaw: null },
      { cells: ['5" pipe', 'x"y"z', ""], flaw: null },
    ]);
  });

  it("leave out the line in which Excel names what divides cells", () => {
    expect(scanned("sep=;\r\na;b;c\r\n1;2;3", ";")).toMatchObject([
      { line: 2, cells: ["a", "b", "c"] },
      { line: 3, cells: ["1", "2", "3"], flaw: null },
    ]);
  });
});

describe("a header", () => {
  it("names its columns apart, and those without a name by their place", async () => {
    const file = await readRows(bytes("\uFEFFName, Date ,Name,,Name\n1,2,3,4,5\n", "utf-8", [7]), utf8);
    expect(file.columns).toEqual(["Name", "Date", "Name (2)", "Column 4", "Name (3)"]);
  });

  it.each([
    ["", "The file has no line of text."],
    ["\n\n  \n", "The file has no line of text."],
    [`${"a,".repeat(2_000)}b\n`, "Line 1, the header, has 2001 columns; 2000 are the most."],
    [
      '\n"a"b",c\n',
      "Line 2, the header, can't be read: A quotation mark stands inside of quotes without being doubled.",
    ],
    [
      `${"x".repeat(1_200_000)}\n1,2\n`,
      "Line 1, the header, can't be read: This line is longer than a million characters.",
    ],
  ])("that is none is said to be so (%#)", async (text, sentence) => {
    await expect(readRows(bytes(text, "utf-8", [65_536]), utf8)).rejects.toThrow(new FileProblem(sentence));
  });
});

const utf8 = { encoding: "utf-8", delimiter: "," };

/** Cells beyond the header's are a flaw unless they are empty. */
function fits(cells: readonly string[], width: number): boolean {
  return cells.slice(width).every((cell) => cell.trim() === "");
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function scanned(text: string, delimiter = ","): CsvRow[] {
  return [...csvScanner(delimiter)(text, true)];
}

async function rowsIn(
  text: string,
  { sizes, ...dialect }: { encoding: string; delimiter: string; sizes: readonly number[] },
): Promise<CsvRow[]> {
  const { rows } = await readRows(bytes(text, dialect.encoding, sizes), dialect);
  const all: CsvRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** A text as bytes, in pieces of these sizes, over and over. */
async function* bytes(text: string, encoding: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const whole = encoding === "utf-8" ? Buffer.from(text) : Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") whole.swap16();
  for (let at = 0, turn = 0; at < whole.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield whole.subarray(at, at + size);
    at += size;
  }
}
