import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "#features/definitions/rules/glossary.ts";
import { findMeaning, glossaryOf, type Meaning, stretchesOf } from "#ui/glossary/meanings.ts";

const aMeaning = (word: string, isOnlyLabel = false): Meaning => {
  return { word, meaning: `What ${word} means.`, agreed: null, isOnlyLabel };
};
const glossary = glossaryOf([
  ...["MQL", "Inquiry", "Handoff", "Genuine touch", "Touch", "Business", "Fluß", "Café"].map((word) => aMeaning(word)),
  aMeaning("Won", true),
]);
const explained = (text: string) =>
  stretchesOf(glossary, text)
    .filter(({ isTerm }) => isTerm)
    .map((stretch) => stretch.text);

describe("A label is explained", () => {
  it.each([
    ["MQL", "MQL"],
    ["MQLs", "MQL"],
    ["mql", "MQL"],
    ["Inquiries", "Inquiry"],
    [" genuine  touches ", "Genuine touch"],
    ["Businesses", "Business"],
    ["Business", "Business"],
    ["Cafe\u0301s", "Café"],
    ["Won", "Won"],
  ])("as a word of the glossary, also in the plural: %j as %j", (label, word) => {
    expect(findMeaning(glossary, label)?.word).toBe(word);
  });

  it.each(["", "An MQL", "MQL2", "Touched", "Genuine", "Busines", "constructor"])(
    "by no more than that: not %j",
    (label) => {
      expect(findMeaning(glossary, label)).toBeUndefined();
    },
  );
});

describe("A text explains its words", () => {
  it.each([
    ["A handoff waits for your first answer", ["handoff"]],
    ["MQLs become MQLs: an MQL", ["MQLs"]],
    ["A genuine touch, and then another touch", ["genuine touch", "touch"]],
    ["Handoffs, inquiries and “MQL”.", ["Handoffs", "inquiries", "MQL"]],
    ["Won, and untouched", []],
  ])("each the first time it comes, the longest there is, and none of every day: %j", (text, words) => {
    expect(explained(text)).toEqual(words);
  });

  it("and says the same as before, whatever it says", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom("MQL", "genuine", "touches", " ", "\u0301", "’", "Won"));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const stretches = stretchesOf(glossary, text).map((stretch) => stretch.text);
        expect(stretches.join("")).toBe(text);
        expect(explained(text).every((word) => findMeaning(glossary, word) !== undefined)).toBe(true);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});

describe("The words of a firm", () => {
  const version = { agreementId: "0193c2d0-0000-7000-8000-000000000001", number: 2 };

  it("are the product's, before anything is signed", () => {
    const words = wordsOf([], null);
    expect(words.find(({ term }) => term === "MQL")).toMatchObject({ version: null, isEveryday: false });
    expect(words.find(({ term }) => term === "Lead")).toMatchObject({ version: null, isEveryday: true });
    expect(new Set(words.map(({ term }) => term)).size).toBe(words.length);
  });

  it("are those that both sides signed, which take the place of the product's", () => {
    const own = [
      { term: "mql", meaning: "Whoever asked for a price." },
      { term: "Decider", meaning: "Whoever may say yes." },
    ];
    const words = wordsOf(own, version);
    expect(words.slice(0, 2)).toEqual(own.map((term) => ({ ...term, version, isEveryday: false })));
    expect(words.filter(({ term }) => term.toLowerCase() === "mql")).toHaveLength(1);
    expect(words).toHaveLength(wordsOf([], null).length + 1);
  });
});
