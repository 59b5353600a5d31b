import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criteriaOf } from "#features/definitions/rules/evaluate.ts";
import { clausesOf, definitionOf } from "#features/definitions/rules/whole.ts";
import { condition } from "#features/definitions/schema/condition.ts";
import { definition } from "#features/definitions/schema/definition.ts";
import { anyCondition, anyDefinition } from "../factories/any-definition.ts";

const wrongIn = (json: unknown) =>
  (condition.safeParse(json).error?.issues ?? []).map(({ path, message }) => [path.join("/"), message]);

describe("A definition as JSON", () => {
  test("comes back as it was once it has been clauses, its ids and keys too", () => {
    fc.assert(
      fc.property(anyDefinition, (told) => {
        const read = definition.parse(JSON.parse(JSON.stringify(told)));
        const back = definitionOf(JSON.parse(JSON.stringify(clausesOf(read))));
        expect(back).toEqual({ ...read, criteria: { all: criteriaOf(read) } });
        expect(definitionOf(clausesOf(back))).toEqual(back);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  test("caps no more groups than there may be rules", () => {
    const capping = (groups: number) => {
      const groupCaps = Object.fromEntries(Array.from({ length: groups }, (_, at) => [`Group ${at}`, 10]));
      return definition.safeParse({ score: { groupCaps, threshold: 1 } }).success;
    };
    expect([capping(200), capping(201)]).toEqual([true, false]);
  });

  test("leaves out what is no clause of a definition", () => {
    const clauses = [
      { section: "required_field", content: { field: "email" } },
      { section: "required_field", content: "email" },
      { section: "preamble", content: { text: "We, the undersigned" } },
    ];
    expect(definitionOf(clauses).requiredFields).toEqual(["email"]);
  });
});

describe("A tree of conditions", () => {
  test("is read as it stands", () => {
    fc.assert(
      fc.property(anyCondition, (told) => {
        const json: unknown = JSON.parse(JSON.stringify(told));
        const read = condition.safeParse(json);
        expect(read.error?.issues ?? []).toEqual([]);
      }),
    );
  });

  test("is refused where it is wrong, at a pointer to the place", () => {
    expect(wrongIn({ all: [{ any: [{ field: "country", op: "one_of", value: [] }] }] })).toEqual([
      ["all/0/any/0/value", "At least one."],
    ]);
    expect(wrongIn({ not: { field: "country", op: "known", extra: 1 } })).toEqual([
      ["not/extra", "This can't be set here."],
    ]);
    expect(wrongIn({ all: {} })).toEqual([["all", "A list of conditions."]]);
    expect(wrongIn({ field: "country", op: "resembles", value: "x" })).toEqual([
      ["op", "A question: a field, an operator, and what belongs to it."],
    ]);
    const inYen = { field: "field:budget", op: "at_least", value: { amount: "1.5", currency: "JPY" } };
    expect(wrongIn(inYen)).toEqual([["value", "At most with the currency's own decimals."]]);
  });

  test("of a thousand levels is refused and harms nobody", () => {
    let tree: unknown = { field: "country", op: "known" };
    for (let level = 0; level < 10_000; level++) tree = { not: tree };
    expect(wrongIn(tree).map(([, message]) => message)).toEqual(["At most 8 levels, please."]);
  });
});
