import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "#features/definitions/rules/holds.ts";
import { flawsOfDefinition, problemsOf } from "#features/definitions/rules/problems.ts";
import { startingDefinition } from "#features/definitions/rules/starting.ts";
import { verdictOf } from "#features/definitions/rules/verdict.ts";
import type { Condition } from "#features/definitions/schema/condition.ts";
import { anyCondition, anyFacts } from "../factories/any-definition.ts";
import { aDefinition, catalogue } from "../factories/lead-definition.ts";

/** Where something is wrong with a definition, "!" before what stops it. */
const wrongIn = (says: object) =>
  flawsOfDefinition(aDefinition(says), catalogue, []).map(({ at, stops }) => `${stops ? "!" : ""}${at}`);
const country = (op: "equals" | "contains", value: string): Condition => ({ field: "country", op, value });
const employees = (op: "at_least" | "at_most" | "equals", value: number): Condition => ({
  field: "field:employees",
  op,
  value,
});

describe("What is wrong with a question", () => {
  test.each<[string, Condition, string[]]>([
    ["a field that there isn't", { field: "field:gone", op: "known" }, ["!/field"]],
    ["a field out of use", { field: "field:fax", op: "known" }, ["/field"]],
    ["a question that the field can't be asked", { field: "country", op: "at_least", value: 5 }, ["!/op"]],
    ["a text for a number", { field: "field:employees", op: "equals", value: "many" }, ["!/value"]],
    ["a number for a day", { field: "createdAt", op: "at_least", value: 5 }, ["!/value"]],
    [
      "another currency",
      { field: "field:budget", op: "at_least", value: { amount: "1", currency: "CZK" } },
      ["!/value/currency"],
    ],
    ["what can't be chosen", { field: "field:interest", op: "one_of", value: ["scales", "Cranes"] }, ["/value/1"]],
    [
      "an end before its beginning",
      { field: "field:employees", op: "between", value: { from: 200, to: 50 } },
      ["!/value"],
    ],
    ["nothing", { field: "field:renewal", op: "within_last", value: { days: 30 } }, []],
  ])("%s", (_name, condition, places) => {
    const known: Condition = { field: "email", op: "known" };
    expect(wrongIn({ criteria: { all: [known, { any: [known, condition] }] } })).toEqual(
      places.map((place) => place.replace("/", "/criteria/all/1/any/1/")),
    );
  });
});

/** Everything that isn't counted is asked of one field, so that questions contradict each other more often than they would. */
const aboutOneField = fc
  .tuple(anyCondition, fc.constantFrom("company", "email", "createdAt", "field:number", "field:date"))
  .map(([condition, field]) => askedOf(field, condition));

function askedOf(field: string, condition: Condition): Condition {
  if ("all" in condition) return { all: condition.all.map((each) => askedOf(field, each)) };
  if ("any" in condition) return { any: condition.any.map((each) => askedOf(field, each)) };
  if ("not" in condition) return { not: askedOf(field, condition.not) };
  return condition.op === "count" ? condition : { ...condition, field };
}

describe("Whether a condition holds for everybody or nobody", () => {
  test.each<[Condition, string]>([
    [{ all: [country("equals", "Austria"), country("equals", "Germany")] }, "never"],
    [{ all: [country("equals", "Austria"), country("equals", "AUSTRIA")] }, "either"],
    [{ all: [country("equals", "Austria"), { not: country("contains", "aus") }] }, "never"],
    [
      { all: [country("contains", "aus"), country("contains", "tri"), { not: country("equals", "Austria") }] },
      "either",
    ],
    [{ all: [employees("at_least", 50), employees("at_most", 49)] }, "never"],
    [
      {
        all: [
          { not: employees("at_most", 49) },
          { not: employees("at_least", 50) },
          { field: "field:employees", op: "known" },
        ],
      },
      "either",
    ],
    [{ all: [{ not: employees("at_most", 50) }, { not: employees("at_least", 50) }] }, "either"],
    [
      { all: [{ not: employees("at_most", 50) }, { not: employees("at_least", 50) }, employees("at_least", 0)] },
      "never",
    ],
    [
      {
        any: [
          { field: "email", op: "known" },
          { field: "email", op: "unknown" },
        ],
      },
      "always",
    ],
    [{ any: [employees("at_least", 50), { not: employees("at_least", 60) }] }, "always"],
    [{ field: "createdAt", op: "unknown" }, "never"],
    [
      {
        any: [
          { field: "createdAt", op: "at_least", value: "2026-01-01" },
          { field: "createdAt", op: "at_most", value: "2026-01-01" },
        ],
      },
      "always",
    ],
    [
      {
        all: [
          { field: "event:touch", op: "count", value: { atLeast: 3 } },
          { not: { field: "event:touch", op: "count", value: { atLeast: 2 } } },
        ],
      },
      "never",
    ],
    [
      { all: [country("equals", "Austria"), { any: [country("equals", "Germany"), country("equals", "Italy")] }] },
      "never",
    ],
    [
      { all: [country("equals", "Austria"), { field: "email", op: "domain_one_of", value: ["hill.example"] }] },
      "either",
    ],
    [
      {
        all: [
          { field: "email", op: "domain_one_of", value: ["hill.example"] },
          { field: "email", op: "contains", value: "sales" },
        ],
      },
      "either",
    ],
    [{ any: [] }, "never"],
    [{ all: [] }, "always"],
  ])("%j: %s", (condition, verdict) => {
    expect(verdictOf(condition)).toBe(verdict);
  });

  test("is known of long lists too", () => {
    const ofCountries = (from: number): Condition => {
      const value = Array.from({ length: 500 }, (_, index) => `Country ${from + index}`);
      return { field: "country", op: "one_of", value };
    };
    const alike = Array.from({ length: 40 }, () => ofCountries(0));
    expect(verdictOf({ all: alike })).toBe("either");
    expect(verdictOf({ all: [...alike, ofCountries(499)] })).toBe("either");
    expect(verdictOf({ all: [...alike, ofCountries(500)] })).toBe("never");
  });

  test("is never said wrongly", () => {
    const moment = { now: new Date("2026-03-29T02:00Z"), timeZone: "Europe/Prague" };
    const seen = { always: 0, never: 0, either: 0 };
    fc.assert(
      fc.property(aboutOneField, fc.array(anyFacts, { minLength: 20, maxLength: 20 }), (condition, leads) => {
        const verdict = verdictOf(condition);
        seen[verdict] += 1;
        const answers = new Set(leads.map((facts) => holds(condition, { facts, ...moment })));
        if (verdict === "always") expect(answers).toEqual(new Set([true]));
        if (verdict === "never") expect(answers).toEqual(new Set([false]));
      }),
      { numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  }, 30_000);
});

describe("What is wrong with a definition", () => {
  const rule = (id: string, points: number, rest: object = {}) => ({
    id,
    label: id,
    when: { field: "company", op: "known" },
    points,
    ...rest,
  });
  const never = { all: [employees("at_least", 50), employees("at_most", 5)] };

  test("a criterion that nobody fulfils and a disqualifier that everybody does stop it, the other way round they are odd", () => {
    expect(wrongIn({ criteria: { all: [never] } })).toEqual(["!/criteria/all/0"]);
    expect(wrongIn({ criteria: { all: [{ not: never }, country("equals", "Austria")] } })).toEqual(["/criteria/all/0"]);
    expect(wrongIn({ disqualifiers: [{ not: never }] })).toEqual(["!/disqualifiers/0"]);
    expect(wrongIn({ disqualifiers: [country("equals", "Austria"), never] })).toEqual(["/disqualifiers/1"]);
  });

  test("clauses that can't hold together stop it", () => {
    expect(wrongIn({ requiredFields: ["phone"], criteria: { field: "phone", op: "unknown" } })).toEqual(["!"]);
    expect(wrongIn({ disqualifiers: [country("equals", "Austria")], criteria: country("equals", "austria") })).toEqual([
      "!",
    ]);
  });

  test("a threshold that no lead can reach stops it, and the groups' caps are blamed where they are why", () => {
    const rules = [rule("a", 30, { group: "Fit" }), rule("b", 20), rule("c", 50, { when: never }), rule("d", -10)];
    expect(wrongIn({ score: { rules, threshold: 50 } })).toEqual(["/score/rules/2/when"]);
    const outOfReach = (score: object) =>
      flawsOfDefinition(aDefinition({ score }), catalogue, []).find(({ at }) => at === "/score")?.sentence;
    expect(outOfReach({ rules, threshold: 51 })).toMatch(/^The rules give 50 points at most, and 51 are needed/);
    expect(outOfReach({ rules, threshold: 40, groupCaps: { Fit: 10 } })).toMatch(
      /^With the groups’ caps, the rules give 30/,
    );
  });

  test("two of one name, a cap of no group, and points on which nothing depends", () => {
    expect(wrongIn({ score: { rules: [rule("a", 5), rule("b", 5), rule("a", 5)], threshold: 5 } })).toEqual([
      "!/score/rules/2",
    ]);
    expect(wrongIn({ score: { rules: [rule("a", 5)], threshold: 5, groupCaps: { Fit: 3 } } })).toEqual(["/score"]);
    expect(wrongIn({ requiredFields: ["email"], score: { rules: [rule("a", 5)], threshold: 0 } })).toEqual(["/score"]);
    expect(wrongIn({ requiredFields: ["email"], score: { rules: [rule("a", 0)], threshold: 0 } })).toContain(
      "/score/rules/0/points",
    );
    const reason = { key: "no_need", label: "No need", mark: "outside_definition" };
    expect(wrongIn({ requiredFields: ["email"], reasons: [reason, { ...reason, label: "Other" }] })).toEqual([
      "!/reasons/1",
    ]);
    const term = { term: "Firm", meaning: "Whoever buys" };
    expect(wrongIn({ requiredFields: ["email"], glossary: [term, { ...term, term: "firm" }] })).toEqual([
      "/glossary/1",
    ]);
  });

  test("that asks nothing is odd, that asks too much stops", () => {
    expect(wrongIn({})).toEqual([""]);
    const wide = { any: Array.from({ length: 50 }, (_, place) => country("equals", `Land ${place}`)) };
    expect(wrongIn({ criteria: { all: Array.from({ length: 21 }, () => wide) } })).toContain("!");
  });

  test("each problem is told of the clause it is about", () => {
    const clauses = [
      { id: "c1", section: "required_field", content: { field: "email" } },
      { id: "c2", section: "required_field", content: { field: "field:gone" } },
      { id: "c3", section: "scoring", content: { threshold: 10 } },
    ];
    const problems = problemsOf(clauses, catalogue, ["email"]).map(({ clauseId, stops }) => [clauseId, stops]);
    expect(problems).toEqual([
      ["c2", true],
      ["c1", false],
      ["c3", true],
    ]);
  });
});

test("The definition to start from has nothing wrong with it, in a firm with fields of its own and in one without", () => {
  for (const firm of [
    catalogue,
    { ...catalogue, fields: catalogue.fields.filter(({ name }) => !name.startsWith("field:")) },
  ]) {
    const start = startingDefinition(firm);
    expect(flawsOfDefinition(start, firm, [])).toEqual([]);
    expect(aDefinition(start)).toEqual(start);
  }
});
