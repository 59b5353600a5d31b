import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "#platform/csv/line.ts";

describe("a line of CSV", () => {
  it.each([
    [["a", "b"], "a,b\r\n"],
    [["", ""], ",\r\n"],
    [["a,b", 'say "hi"'], '"a,b","say ""hi"""\r\n'],
    [["one\ntwo", " led by a space"], '"one\ntwo"," led by a space"\r\n'],
    [["Žofie 🌿 “Wind”"], "Žofie 🌿 “Wind”\r\n"],
  ])("of %j", (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it.each([
    "=1+1",
    "+49 171",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("http://evil.example","x")',
  ])("neutralises %j, in a header as in a cell", (cell) => {
    expect(parsed(csvLine([cell]))).toEqual([`'${cell}`]);
  });

  it("leaves alone what only has such a character inside", () => {
    expect(csvLine(["a=b", "1-1", "x@y.example"])).toBe("a=b,1-1,x@y.example\r\n");
  });

  it("comes back as it was, but for the apostrophes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
        const back = parsed(csvLine(cells)).map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)));
        expect(back).toEqual(cells);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The cells of a line as RFC 4180 reads them: a small parser of its own, so that writer and reader can't agree on an error. */
function parsed(line: string): string[] {
  const cells: string[] = [];
  let [cell, isQuoted, at] = ["", false, 0];
  const text = line.slice(0, -2);
  for (; at < text.length; at++) {
    const here = text[at] ?? "";
    if (isQuoted && here === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (here === '"') isQuoted = !isQuoted;
    else if (here === "," && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += here;
  }
  return [...cells, cell];
}
