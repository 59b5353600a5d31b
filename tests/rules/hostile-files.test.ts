import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniffing } from "#features/leads/imports/rules/sniff.ts";
import { readRows } from "#platform/csv/rows.ts";
import { type CsvRow, FileProblem } from "#platform/csv/scan.ts";

describe("a broken row", () => {
  it("spoils itself only, where a quotation mark never closes", async () => {
    expect(await told('a,b,c\n1,2,3\n4,"5,6\n7,8,9\n10,11,12\n')).toEqual([
      [2, null, ["1", "2", "3"]],
      [3, "A quotation mark opens here and never closes.", ["4", "5,6"]],
      [4, null, ["7", "8", "9"]],
      [5, null, ["10", "11", "12"]],
    ]);
  });

  it("spoils itself only, where its last quotation mark is missing", async () => {
    expect(await told('"a","b"\n"1","2\n"3","4"\n"5","6"\n')).toEqual([
      [2, "A quotation mark opens here and never closes.", ["1", "2"]],
      [3, null, ["3", "4"]],
      [4, null, ["5", "6"]],
    ]);
  });

  it("is said to have a quotation mark that isn't doubled, and is given back as it was meant", async () => {
    expect(await told('a,b\n"Ann "Nan" Lee",x\n1,2\n')).toEqual([
      [2, "A quotation mark stands inside of quotes without being doubled.", ['Ann "Nan" Lee', "x"]],
      [3, null, ["1", "2"]],
    ]);
  });

  it("drags along what may be a piece of it, up to the next whole row", async () => {
    expect(await told('a,b,c\n1,"said "hi"\nand went",3\n4,5,6\n7,8\n')).toEqual([
      [2, "A quotation mark stands inside of quotes without being doubled.", ["1", 'said "hi']],
      [3, "This seems to be a piece of the broken row before it.", ['and went"', "3"]],
      [4, null, ["4", "5", "6"]],
      [5, null, ["7", "8"]],
    ]);
  });

  it("with more cells than the header is told apart from one with empty cells behind", async () => {
    expect(await told("a,b\n1,2,,\n1,2,3\n")).toEqual([
      [2, null, ["1", "2", "", ""]],
      [3, "This row has 3 cells, but the header has 2.", ["1", "2", "3"]],
    ]);
  });

  it("with a NUL is given back without it", async () => {
    expect(await told("a,b\n1,x\0y\n3,4\n")).toEqual([
      [2, "A NUL character stands here, which no text has.", ["1", "xy"]],
      [3, null, ["3", "4"]],
    ]);
  });

  it("with bytes of another encoding is told by its line, and the others land", async () => {
    const mixed = Buffer.concat([Buffer.from("a,b\n1,Žofie\n2,"), Buffer.from([0xe9]), Buffer.from("\n3,Žofie\n")]);
    expect(await told(mixed)).toEqual([
      [2, null, ["1", "Žofie"]],
      [3, "Bytes stand here that aren't of the file's encoding; � marks them.", ["2", "�"]],
      [4, null, ["3", "Žofie"]],
    ]);
  });

  it("in UTF-8 among others in Windows-1252 is told by its line, and not garbled without a word", async () => {
    const latin = (text: string) => Buffer.from(text, "latin1");
    const mixed = Buffer.concat([
      latin("a,b\n1,M\u00fcller\n2,"),
      Buffer.from("Žofie Müller"),
      latin("\n3,CAF\u00c9 d\u00e9j\u00e0\n"),
    ]);
    expect(await told(mixed, "windows-1252")).toEqual([
      [2, null, ["1", "Müller"]],
      [3, expect.stringContaining("as where UTF-8 is read as Windows-1252"), ["2", expect.any(String)]],
      [4, null, ["3", "CAFÉ déjà"]],
    ]);
  });

  it("of tens of megabytes fills no memory, and reading goes on behind it", async () => {
    const rows: CsvRow[] = [];
    const file = await readRows(endlessLine(400), { encoding: "utf-8", delimiter: "," });
    for await (const row of file.rows) rows.push(row);
    expect(rows.map(({ line, flaw }) => [line, flaw?.sentence ?? null])).toEqual([
      [2, "This line is longer than a million characters."],
      [3, null],
    ]);
    expect(rows[0]?.cells.join("").length).toBe(200);
  });

  it("counts as one of a hundred: a file full of them isn't read to its end", async () => {
    await expect(told(`a,b\n${'"x\n'.repeat(200)}`)).rejects.toThrow(
      new FileProblem(
        "By line 102, 100 rows had quotation marks that never close or no end in sight. Is this a CSV file?",
      ),
    );
  });

  it("never makes reading fail otherwise, whatever the bytes are", async () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(fc.constantFrom(34, 44, 10, 13, 32, 97, 0, 233, 255), { maxLength: 400 })
        .map((list) => Uint8Array.from(list)),
    );
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.constantFrom("utf-8", "utf-16le", "windows-1252"), async (content, encoding) => {
        const lines = (await told(content, encoding).catch(onlyFileProblems)).map(([line]) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

describe("what is no CSV file", () => {
  const text = (words: string) => Buffer.from(words);
  const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]);
  it.each([
    ["nothing", text(""), "The file is empty."],
    ["blank lines", text("\n \r\n\n"), "The file has nothing but blank lines."],
    ["a header", text("\nEmail,Name\n"), "Below its header in line 2, the file has no rows."],
    ["an Excel workbook", zip, /^This is an Excel workbook or a ZIP archive\./],
    [
      "an old Excel workbook",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /^This is an old or an encrypted Excel/,
    ],
    ["a PDF", text("%PDF-1.7\n1 0 obj"), /^This is a PDF\./],
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), /^This file is compressed \(gzip\)\./],
    ["PGP", text("-----BEGIN PGP MESSAGE-----\n\nhQEM"), /^This file is encrypted \(PGP\)\./],
    ["OpenSSL's", text("Salted__abcdefgh"), /^This file is encrypted \(OpenSSL\)\./],
    ["a web page", text("\n<!DOCTYPE html><html><body>"), /^This is a web page/],
    ["XML", text('<?xml version="1.0"?><rows/>'), /^This is XML\./],
    ["JSON", text('{"leads": [{"email": "x@y.example"}]}'), /^This is JSON\./],
    ["lines of JSON", text('[{"email": "x@y.example"}]'), /^This is JSON\./],
    [
      "ten thousand columns",
      text(`${"a,".repeat(9_999)}a\n`),
      "Line 1 names 10000 columns; 2000 are the most that can be read.",
    ],
    ["a line without end", text("a,".repeat(400_000)), /^Its first line goes on for more than 250 kB\./],
  ])("is told by what it is: %s", (_what, content, sentence) => {
    expect(sniffed(content)).toEqual({ problem: expect.stringMatching(sentence) });
  });

  it("may be anything binary, which is told by its first control character", () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 31 + at * 7) % 256);
    expect(sniffed(noise)).toEqual({ problem: expect.stringMatching(/^This is no text: .* position \d+\./) });
  });

  it("is told apart from anything else without an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const { problem } = sniffed(content);
        expect(problem === null || problem.endsWith(".")).toBe(true);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

type Told = [line: number, sentence: string | null, cells: readonly string[]];

async function told(content: string | Uint8Array, encoding = "utf-8"): Promise<Told[]> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { rows } = await readRows(inOnePiece(bytes), { encoding, delimiter: "," });
  const all: Told[] = [];
  for await (const { line, flaw, cells } of rows) all.push([line, flaw?.sentence ?? null, cells]);
  return all;
}

function onlyFileProblems(problem: unknown): Told[] {
  expect(problem).toBeInstanceOf(FileProblem);
  return [];
}

function sniffed(content: Uint8Array) {
  const watch = sniffing();
  watch.see(content);
  return watch.sniffed();
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes;
}

/** A file whose second line goes on for so many times 64 kB. */
async function* endlessLine(pieces: number) {
  const piece = Buffer.alloc(65_536, "x");
  yield Buffer.from("a,b\n");
  for (let count = 0; count < pieces; count++) yield piece;
  yield Buffer.from("\n1,2\n");
}
