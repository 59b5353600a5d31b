import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redlineWords } from "#features/agreements/rules/redline.ts";

describe("what became of a text, word by word", () => {
  it("names the words that went and those that came", () => {
    expect(redlineWords("Within 4 working hours.", "Within 2 working hours.")).toEqual([
      { text: "Within ", kind: "same" },
      { text: "4", kind: "removed" },
      { text: "2", kind: "added" },
      { text: " working hours.", kind: "same" },
    ]);
  });

  it("tells words that changed in a row as one phrase", () => {
    expect(redlineWords("Sales calls every lead.", "Sales writes each lead.")).toEqual([
      { text: "Sales ", kind: "same" },
      { text: "calls every", kind: "removed" },
      { text: "writes each", kind: "added" },
      { text: " lead.", kind: "same" },
    ]);
  });

  it("is one piece for what stayed as it is, and none for nothing", () => {
    expect(redlineWords("As it is.", "As it is.")).toEqual([{ text: "As it is.", kind: "same" }]);
    expect(redlineWords("", "")).toEqual([]);
  });

  const words = fc.array(fc.constantFrom("a", "b", "lead", "  ", " ", "\n", "ü", "👍🏽", "…", "1,000", "-"), {
    maxLength: 14,
  });
  const text = fc.oneof(
    words.map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );

  it("holds both texts to the letter, and no two of a kind in a row", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = redlineWords(before, after);
        const without = (left: string) => pieces.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
        for (const [at, piece] of pieces.entries()) expect(piece.kind).not.toBe(pieces[at - 1]?.kind);
      }),
      { seed: 6, numRuns: 1_000 },
    );
  });
});
