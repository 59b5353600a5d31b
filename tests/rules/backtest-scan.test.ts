import fc from "fast-check";
import { expect, test } from "vitest";
import { isBehind } from "#features/definitions/backtest/rules/behind.ts";
import { distinct, readerOf } from "#features/definitions/backtest/rules/masks.ts";
import { partConditions } from "#features/definitions/backtest/rules/part-conditions.ts";
import { partsOf } from "#features/definitions/backtest/rules/parts.ts";
import { fateOf } from "#features/definitions/backtest/rules/patterns.ts";
import { seenOf } from "#features/definitions/backtest/rules/seen.ts";
import { spansOf } from "#features/definitions/backtest/rules/spans.ts";
import { maturityOf } from "#features/definitions/outcomes/rules/maturity.ts";
import { outcomes, verdicts } from "#features/definitions/outcomes/schema.ts";
import type { Condition } from "#features/definitions/schema/condition.ts";
import { anyDefinition } from "../factories/any-definition.ts";
import { aDefinition } from "../factories/lead-definition.ts";

test("Sales waits as long as nine of ten customers took; where fewer than ten were won, ninety days; where told, as told", () => {
  expect(maturityOf({ won: 10, p90Days: 41.2 })).toEqual({ days: 42, from: "own" });
  expect(maturityOf({ won: 9, p90Days: 41.2 })).toEqual({ days: 90, from: "assumed" });
  expect(maturityOf({ won: 0, p90Days: null })).toEqual({ days: 90, from: "assumed" });
});

test("The spans of a population are its months, parted where the newer part begins", () => {
  expect(spansOf("2026-01-15", "2026-03-02", "2026-02-10")).toEqual([
    { from: "2026-01-15", month: "2026-01-01", isNewer: false },
    { from: "2026-02-01", month: "2026-02-01", isNewer: false },
    { from: "2026-02-10", month: "2026-02-01", isNewer: true },
    { from: "2026-03-01", month: "2026-03-01", isNewer: true },
  ]);
  expect(spansOf("2026-01-15", "2026-01-15", null)).toHaveLength(1);
  expect(spansOf("2026-01-15", "2026-01-31", "2025-01-01").every(({ isNewer }) => isNewer)).toBe(true);
});

test("Each whole number that a fate can be is another outcome, verdict or lateness", () => {
  const numbers = Array.from({ length: outcomes.length * verdicts.length * 2 }, (_, fate) =>
    JSON.stringify(fateOf(fate)),
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("What held is read from bits wherever they lie, also beyond the first word", () => {
  const asked = Array.from({ length: 100 }, (_, at): Condition => ({ field: `field:f${at}`, op: "known" }));
  const all = distinct([...asked, ...asked.slice(10)]);
  expect(all).toEqual(asked);
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }), (held) => {
      const mask = [0, 1, 2, 3].map((word) =>
        held.slice(word * 31, word * 31 + 31).reduce((sum, isHeld, bit) => sum + (isHeld ? 2 ** bit : 0), 0),
      );
      expect(readerOf(all, asked.toReversed())(mask)).toEqual(held.toReversed());
    }),
    { seed: 1 },
  );
});

test("A definition's conditions stand in the order of its parts", () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      expect(partConditions(definition)).toHaveLength(partsOf(definition).length);
    }),
    { seed: 2 },
  );
});

const known = (field: string): Condition => ({ field, op: "known" });
const definition = aDefinition({
  disqualifiers: [known("phone")],
  criteria: { all: [known("email")] },
  score: { rules: [{ id: "firm", label: "Firm", when: known("company"), points: 20 }], threshold: 10 },
});

test("Points count at the moment at which the rest was fulfilled, and the most of them at all", () => {
  // First a company without an address; then an address, when the company wasn't known any more.
  expect(
    seenOf(definition, [
      [false, false, true],
      [false, true, false],
    ]),
  ).toEqual({
    held: "011",
    points: 20,
    fittingPoints: 0,
  });
  expect(seenOf(definition, [[true, true, true]])).toEqual({ held: "111", points: 20, fittingPoints: null });
});

test("Behind a number are those of whom all holds that was asked", () => {
  const marks = { other: true, outcome: "converted", verdict: "none", isNewer: true } as const;
  const jane = { held: "011", points: 20, fittingPoints: 20, ...marks };
  for (const which of [
    {},
    { mql: "yes", side: "both" },
    { outcome: "known", part: 2 },
    { from: 20, to: 20, newer: "yes" },
  ] as const) {
    expect(isBehind(jane, which, 10)).toBe(true);
  }
  for (const which of [
    { mql: "no" },
    { side: "onlyThis" },
    { outcome: "unworked" },
    { part: 0 },
    { to: 19 },
    { newer: "no" },
  ] as const) {
    expect(isBehind(jane, which, 10)).toBe(false);
  }
  expect(isBehind(jane, { side: "onlyOther" }, 21)).toBe(true);
});
