import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cases, chanceOf, fitLogistic } from "#features/definitions/weights/rules/fit.ts";
import { pointsOf, scaleOf, stepOf } from "#features/definitions/weights/rules/scale.ts";

const logit = (chance: number) => Math.log(chance / (1 - chance));

describe("A model of who converts", () => {
  test("of one rule is the table of two by two: its odds ratio, and the standard error of its logarithm", () => {
    const fit = fitLogistic(
      [
        { columns: [0], all: 100, converted: 40 },
        { columns: [], all: 300, converted: 30 },
      ],
      1,
      0,
    );
    expect(fit?.intercept).toBeCloseTo(logit(0.1), 10);
    expect(fit?.weights[0]).toBeCloseTo(logit(0.4) - logit(0.1), 10);
    expect(fit?.errors[0]).toBeCloseTo(Math.sqrt(1 / 40 + 1 / 60 + 1 / 30 + 1 / 270), 8);
  });

  test("of two rules and what they do together goes through every share exactly", () => {
    const shares = [0.1, 0.3, 0.45, 0.8];
    const columns = [[], [0], [1], [0, 1, 2]];
    const cases = columns.map((held, at) => ({ columns: held, all: 1_000, converted: 1_000 * (shares[at] ?? 0) }));
    const fit = fitLogistic(cases, 3, 0);
    expect(cases.map((each) => (fit ? chanceOf(fit, each.columns) : 0))).toEqual(
      shares.map((each) => expect.closeTo(each, 10)),
    );
  });

  test("is the top of what it climbs, for any leads: nothing is left to gain in any direction", () => {
    const anyCase = fc
      .record({
        columns: fc.uniqueArray(fc.nat(4)),
        all: fc.integer({ min: 1, max: 500 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ share, ...rest }): Cases => ({ ...rest, converted: Math.round(share * rest.all) }));
    const sound = [{ columns: [], all: 9, converted: 4 }];
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 12 }), (cases) => {
        const leads = [...sound, ...cases];
        const fit = fitLogistic(leads, 5, 0.1);
        expect(fit).not.toBeNull();
        const slopes = [...(fit?.weights ?? [])].map((weight, column) =>
          leads.reduce((sum, each) => {
            const gained = each.converted - each.all * (fit ? chanceOf(fit, each.columns) : 0);
            return each.columns.includes(column) ? sum + gained : sum;
          }, -0.1 * weight),
        );
        expect(slopes.every((slope) => Math.abs(slope) < 1e-5)).toBe(true);
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });

  test("comes to no answer without a ridge where a rule parts all who converted, or says what another says", () => {
    const parted = [
      { columns: [0], all: 50, converted: 50 },
      { columns: [], all: 50, converted: 0 },
    ];
    expect(fitLogistic(parted, 1, 0)).toBeNull();
    expect(fitLogistic(parted, 1)?.weights[0]).toBeGreaterThan(4);
    const twice = [
      { columns: [0, 1], all: 50, converted: 30 },
      { columns: [], all: 50, converted: 10 },
    ];
    const [one = 0, other = 1] = fitLogistic(twice, 2)?.weights ?? [];
    expect(one).toBeCloseTo(other, 8);
    expect(one + other).toBeCloseTo(logit(0.6) - logit(0.2), 1);
  });
});

describe("Points of weights", () => {
  test("are on the definition's own scale: one that weighs as it gives keeps all its points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }),
        fc.double({ min: 5, max: 40, noNaN: true }),
        (fives, scale) => {
          const rules = fives.map((five) => ({ points: five * 5, weight: (five * 5) / scale }));
          const step = stepOf(rules);
          expect(rules.map((rule) => pointsOf(rule, scaleOf(rules), step))).toEqual(rules.map(({ points }) => points));
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  test("don't move the others' when one of them is taken over", () => {
    const anyRules = fc.array(
      fc.record({
        points: fc.integer({ min: -50, max: 50 }),
        weight: fc.integer({ min: -300, max: 300 }).map((each) => each / 100),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(anyRules, fc.nat(11), (rules, at) => {
        const scale = scaleOf(rules);
        const taken = rules.map((rule, index) => (index === at ? { ...rule, points: rule.weight * scale } : rule));
        expect(scaleOf(taken)).toBeCloseTo(scale, 8);
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });

  test("go by fives, or by ones where a definition gives so few, and stay where they are as good as rounded", () => {
    expect([stepOf([{ points: 12 }, { points: -3 }]), stepOf([{ points: 3 }, { points: 2 }])]).toEqual([5, 1]);
    expect([0.6, 0.7, 1.3, -0.9, 0.01, 99].map((weight) => pointsOf({ points: 12, weight }, 20, 5))).toEqual([
      12, 12, 25, -20, 0, 1_000,
    ]);
  });
});
