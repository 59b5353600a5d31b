import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedWords, blankClause } from "#features/definitions/rules/blank-clause.ts";
import { catalogueOf, findField, operatorsOf } from "#features/definitions/rules/catalogue.ts";
import { blankLeaf, leafAsking, leafComparing } from "#features/definitions/rules/leaves.ts";
import { markOf } from "#features/definitions/rules/marks.ts";
import { operatorWords } from "#features/definitions/rules/operators.ts";
import { stretchesOf } from "#features/definitions/rules/parameters.ts";
import { partOf } from "#features/definitions/rules/part.ts";
import { pointersOf } from "#features/definitions/rules/pointers.ts";
import { sections } from "#features/definitions/rules/sections.ts";
import { readAmount, readNumber, readWhole } from "#features/definitions/rules/typing.ts";
import { condition, type Leaf } from "#features/definitions/schema/condition.ts";
import type { LeadField } from "#features/leads/fields/schema.ts";

const field = (key: string, type: LeadField["type"], options: readonly string[] = []): LeadField => {
  return { id: crypto.randomUUID(), key, label: key, type, options, revision: 1, archivedAt: null };
};

const catalogue = catalogueOf(
  [field("size", "number"), field("budget", "money"), field("since", "date"), field("partner", "yes_no")].concat(
    field("tier", "choice", ["Gold", "Silver"]),
  ),
  "EUR",
);

const asked = (name: string) => findField(catalogue, name) ?? catalogue.fields[0];

describe("a question changed by hand", () => {
  it("keeps its text from one operator to the next", () => {
    const country = asked("country");
    if (!country) throw new Error("there is a country");
    const is: Leaf = { field: "country", op: "equals", value: "Austria" };
    const oneOf = leafComparing(country, "one_of", is, "EUR");
    expect(oneOf).toEqual({ field: "country", op: "one_of", value: ["Austria"] });
    expect(leafComparing(country, "contains", oneOf, "EUR")).toEqual({
      field: "country",
      op: "contains",
      value: "Austria",
    });
  });

  it("offers for a choice only what can be chosen", () => {
    const tier = asked("field:tier");
    if (!tier) throw new Error("there is a tier");
    const is: Leaf = { field: "country", op: "equals", value: "Austria" };
    expect(leafAsking(tier, is, "EUR")).toEqual({ field: "field:tier", op: "equals", value: "Gold" });
  });

  it("is money in the workspace's currency, and a day that is still to be chosen", () => {
    const [budget, since] = [asked("field:budget"), asked("field:since")];
    if (!budget || !since) throw new Error("there are both");
    const blank = blankLeaf(catalogue);
    expect(leafComparing(budget, "at_least", blank, "EUR")).toMatchObject({ value: { amount: "0", currency: "EUR" } });
    expect(leafComparing(since, "at_least", blank, "EUR")).toMatchObject({ value: "" });
  });

  it("is one that the language knows, or one whose value is still to be typed, for every field and operator", () => {
    const anyField = fc.constantFrom(...catalogue.fields);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyField, fc.nat(20)), { minLength: 1, maxLength: 12 }), (steps) => {
        let leaf = blankLeaf(catalogue);
        for (const [next, at] of steps) {
          leaf = leafAsking(next, leaf, "EUR");
          const operators = operatorsOf[next.type];
          leaf = leafComparing(next, operators[at % operators.length] ?? leaf.op, leaf, "EUR");
          const isBlank = JSON.stringify(leaf).includes('""') || JSON.stringify(leaf).includes("[]");
          expect(condition.safeParse(leaf).success || isBlank).toBe(true);
          expect(operators).toContain(leaf.op);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

it("has a word for every operator and for its opposite", () => {
  expect(operatorWords("at_least", "number", false)).toBe("is at least");
  expect(operatorWords("at_least", "date", false)).toBe("is on or after");
  expect(operatorWords("one_of", "text", true)).toBe("is none of");
});

it("adds to each part a clause that the language takes as it is", () => {
  for (const { name } of sections) {
    const words = (askedWords[name] ?? []).map((question) => `${question}, in words`);
    const content = blankClause(name, words, "rule-1", catalogue);
    expect(partOf(name, content), name).toHaveProperty("part.section", name);
  }
});

it("says what is missing in a clause that is half typed", () => {
  expect(partOf("criterion", { when: { field: "country", op: "one_of", value: [] } })).toHaveProperty("problem");
  expect(partOf("accept_check", { text: " " })).toEqual({ problem: "What has to be so." });
});

describe("what is typed where a number is asked for", () => {
  it("is read with a sign, a point or a comma, and means nothing otherwise", () => {
    expect([readWhole("+25", -1_000, 1_000), readWhole(" 7 ", 0, 9), readWhole("12", 0, 9)]).toEqual([25, 7, null]);
    expect([readNumber("2,5"), readNumber("-3"), readNumber("1.234,5"), readNumber("")]).toEqual([2.5, -3, null, null]);
    expect([readAmount("1200,50"), readAmount("12e3")]).toEqual(["1200.50", null]);
  });
});

describe("the mark of a clause", () => {
  const rule = (points: number, label = "Asked for a price") => {
    const content = { id: "price", label, when: { field: "source", op: "known" }, points };
    return { sentence: `${label}: +${points}`, content };
  };

  it("tells by how much a rule or the threshold was raised or lowered", () => {
    expect(markOf(rule(25), rule(15))).toEqual({ kind: "raised", from: 15, to: 25 });
    expect(markOf(rule(5), rule(15))).toEqual({ kind: "lowered", from: 15, to: 5 });
    const threshold = (points: number) => ({ sentence: `${points}`, content: { threshold: points } });
    expect(markOf(threshold(40), threshold(50))).toEqual({ kind: "lowered", from: 50, to: 40 });
  });

  it("tells of a new clause, of one that was reworded, and nothing of one that says the same", () => {
    expect(markOf(rule(15), undefined)).toEqual({ kind: "new" });
    expect(markOf(rule(15, "Asked for an offer"), rule(15))).toEqual({
      kind: "reworded",
      before: "Asked for a price: +15",
    });
    expect(markOf(rule(15), rule(15))).toBeNull();
  });
});

describe("a sentence", () => {
  it("is cut where its parameters stand, whole words only, and loses nothing", () => {
    const read = partOf("criterion", { when: { field: "field:size", op: "at_least", value: 5 } });
    if (!("part" in read)) throw new Error("it is one");
    const sentence = "Size is 5 or more, not 50: size 5.";
    const stretches = stretchesOf(sentence, read.part, catalogue);
    expect(stretches.map(({ text }) => text).join("")).toBe(sentence);
    expect(stretches.filter(({ isParameter }) => isParameter).map(({ text }) => text)).toEqual(["5", "size", "5"]);
  });

  it("takes a value for what it says, whatever signs are in it", () => {
    const read = partOf("criterion", { when: { field: "company", op: "contains", value: "a+b (c" } });
    if (!("part" in read)) throw new Error("it is one");
    const stretches = stretchesOf("Company contains “a+b (c”.", read.part, catalogue);
    expect(stretches.filter(({ isParameter }) => isParameter).map(({ text }) => text)).toEqual(["Company", "a+b (c"]);
  });
});

it("says where in the JSON something is wrong by its pointer", () => {
  expect(
    pointersOf({ "definition.score.rules.0.points": "A number.", "/clauses/1": "One only.", definition: "?" }),
  ).toEqual([
    { pointer: "/score/rules/0/points", sentence: "A number." },
    { pointer: "/clauses/1", sentence: "One only." },
    { pointer: "", sentence: "?" },
  ]);
});
