import fc from "fast-check";
import { expect, it } from "vitest";
import { changedAt, lineOf, moved, ofLine, type Path, turned, withOneMore } from "#features/definitions/rules/tree.ts";
import type { Condition } from "#features/definitions/schema/condition.ts";

const isKnown = (field: "company" | "country" | "email" | "source"): Condition => ({ field, op: "known" });
const [company, country, email, source] = (["company", "country", "email", "source"] as const).map(isKnown) as [
  Condition,
  Condition,
  Condition,
  Condition,
];

it("shows a question, a group, and either turned around, as one line", () => {
  expect(lineOf(company)).toEqual({ isTurned: false, leaf: company });
  expect(lineOf({ any: [company, country] })).toEqual({
    isTurned: false,
    joiner: "any",
    conditions: [company, country],
  });
  expect(lineOf({ not: { all: [company] } })).toEqual({ isTurned: true, joiner: "all", conditions: [company] });
});

it("takes two nots over each other for none", () => {
  expect(ofLine(lineOf({ not: { not: company } }))).toEqual(company);
  expect(turned(turned(company))).toEqual(company);
});

it("changes what stands three levels deep, and nothing else", () => {
  const tree = { all: [company, { any: [country, { not: { all: [email, company] } }] }] };
  expect(changedAt(tree, [1, 1, 0], () => source)).toEqual({
    all: [company, { any: [country, { not: { all: [source, company] } }] }],
  });
});

it("leaves no group of one: what remains takes its place, turned around where the group was", () => {
  const tree = { all: [company, { not: { any: [country, email] } }] };
  expect(changedAt(tree, [1, 0], () => null)).toEqual({ all: [company, { not: email }] });
  expect(changedAt(tree, [1], () => null)).toEqual(company);
  expect(changedAt(company, [], () => null)).toBeNull();
});

it("makes a group of what is none as soon as there are two", () => {
  expect(withOneMore(company, "any", country)).toEqual({ any: [company, country] });
  expect(withOneMore({ not: { any: [company, email] } }, "all", country)).toEqual({
    not: { any: [company, email, country] },
  });
});

it("moves a condition a place up or down, and not over the edge", () => {
  expect(moved([company, country, email], 1, -1)).toEqual([country, company, email]);
  expect(moved([company, country, email], 1, 1)).toEqual([company, email, country]);
  expect(moved([company, country, email], 2, 1)).toEqual([company, country, email]);
});

it("keeps every group at two or more whatever is added and taken out in whatever order", () => {
  fc.assert(
    fc.property(
      aTree,
      fc.array(fc.tuple(fc.array(fc.nat(3), { maxLength: 3 }), aDeed), { maxLength: 20 }),
      (tree, deeds) => {
        let now: Condition | null = tree;
        for (const [path, deed] of deeds) now = now && changedAt(now, path as Path, deed);
        if (now) expect(smallestGroup(now)).toBeGreaterThanOrEqual(2);
      },
    ),
    { seed: 6, numRuns: 2_000 },
  );
});

const aLeaf = fc.constantFrom(company, country, email, source);
const aTree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => {
  const two = fc.array(tie("tree"), { minLength: 2, maxLength: 4 });
  return {
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      aLeaf,
      two.map((all) => ({ all })),
      two.map((any) => ({ any })),
      tie("tree").map((not) => ({ not })),
    ),
  };
}).tree;
const aDeed: fc.Arbitrary<(condition: Condition) => Condition | null> = fc.oneof(
  fc.constant(() => null),
  fc.constant(turned),
  aLeaf.map((leaf) => () => leaf),
  aLeaf.map((leaf) => (condition: Condition) => withOneMore(condition, "any", leaf)),
);

function smallestGroup(condition: Condition): number {
  const line = lineOf(condition);
  if ("leaf" in line) return Number.POSITIVE_INFINITY;
  return Math.min(line.conditions.length, ...line.conditions.map(smallestGroup));
}
