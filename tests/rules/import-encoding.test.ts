import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodingWatch } from "#features/leads/imports/rules/encoding.ts";
import { sniffing } from "#features/leads/imports/rules/sniff.ts";

const anyWords = fc
  .array(fc.constantFrom("Žofie", "Müller", "Muñoz", "plain", "a,b", "€ 5", "李", "\r\n"), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => words.join(" "));
/** Of one to four bytes in UTF-8, the first and the last of each length. */
const anyLetters = fc.array(
  fc.constantFrom("\n", "a", "\u007f", "\u0080", "é", "\u07ff", "\u0800", "李", "\uffff", "😀", "\u{10ffff}"),
  {
    maxLength: 40,
  },
);
const anySizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe("the encoding of a file", () => {
  it.each(["utf-8", "utf-16le", "utf-16be"] as const)("is %s by its mark, however its bytes arrive", (encoding) => {
    fc.assert(
      fc.property(anyWords, anySizes, (text, sizes) => {
        expect(encodingOf(encoded(`\uFEFF${text}`, encoding), sizes)).toBe(encoding);
      }),
      { seed: 4 },
    );
  });

  it("is UTF-8 without a mark where all bytes are", () => {
    fc.assert(
      fc.property(anyLetters, anySizes, (letters, sizes) => {
        const bytes = encoded(letters.join(""), "utf-8");
        expect(encodingOf(bytes, sizes)).toBe("utf-8");
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("is UTF-16 without a mark where every other byte is zero", () => {
    const text = "Email,Name\r\nana@novak.example,Ana Nov\u00e1kov\u00e1\r\n";
    expect(encodingOf(encoded(text, "utf-16le"), [7])).toBe("utf-16le");
    expect(encodingOf(encoded(text, "utf-16be"), [7])).toBe("utf-16be");
  });

  it("is Windows' own where accents stand alone, even far behind the beginning", () => {
    const late = Buffer.concat([Buffer.from("Email,Name\n".repeat(50_000)), Buffer.from("M\u00fcller\n", "latin1")]);
    expect(encodingOf(late, [65_536])).toBe("windows-1252");
    expect(encodingOf(Buffer.from("Mu\u00f1oz & C\u00eda", "latin1"), [1])).toBe("windows-1252");
  });

  it("stays UTF-8 where one row among many is of another", () => {
    const mixed = Buffer.concat([Buffer.from("Žofie Müller\n".repeat(20)), Buffer.from("Mu\u00f1oz\n", "latin1")]);
    expect(encodingOf(mixed, [5])).toBe("utf-8");
    const cutOff = Buffer.concat([Buffer.from([0xc3]), Buffer.from("üü")]);
    expect(encodingOf(cutOff, [1])).toBe("utf-8");
  });
});

describe("what divides cells", () => {
  it.each([
    ["a;b;c\n1,5;2;3\n1,7;2;3\n", ";"],
    ["a,b\n1;2,3\n4;5,6\n", ","],
    ["a\tb\n1, 2\t3\n", "\t"],
    ["a|b|c\n1,2|3|4\n", "|"],
    ["email\na@b.example\n", ","],
    ["sep=;\na;b\n1,2;3,4\n", ";"],
    ['"a, of b";"c"\n"1, 2";"3"\n', ";"],
  ])("in %j is “%s”", (text, delimiter) => {
    const watch = sniffing();
    watch.see(Buffer.from(text));
    expect(watch.sniffed()).toMatchObject({ problem: null, delimiter });
  });
});

function encodingOf(bytes: Uint8Array, sizes: readonly number[]) {
  const watch = encodingWatch();
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    watch.see(bytes.subarray(at, at + size));
    at += size;
  }
  return watch.encoding();
}

function encoded(text: string, encoding: "utf-8" | "utf-16le" | "utf-16be"): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}
