import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pattern } from "#features/definitions/backtest/schema.ts";
import { calibrationOf } from "#features/definitions/weights/rules/calibration.ts";
import { effectOf, thresholdFor } from "#features/definitions/weights/rules/effect.ts";
import { type Cases, chanceOf, fitLogistic } from "#features/definitions/weights/rules/fit.ts";
import { pointsOf, scaleOf, stepOf } from "#features/definitions/weights/rules/scale.ts";
import { suggestionOf } from "#features/definitions/weights/rules/suggest.ts";
import type { SuggestedWeights } from "#features/definitions/weights/schema.ts";
import { chance } from "#launch/demo/chance.ts";
import { anyLeadsOf, anyShape, judged, scanOf } from "../factories/judged-leads.ts";
import { aDefinition } from "../factories/lead-definition.ts";

const logit = (chance: number) => Math.log(chance / (1 - chance));
const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

/** A definition with rules of so many points. */
const giving = (...points: number[]) =>
  aDefinition({
    score: {
      rules: points.map((given, at) => {
        return { id: `rule-${at}`, label: `Rule ${at}`, when: { field: "company", op: "known" }, points: given };
      }),
      threshold: 40,
    },
  });

/** Leads that convert by true weights, rules holding by themselves with some chance each; the last third is newer. */
function simulated(
  count: number,
  intercept: number,
  weights: readonly number[],
  definition = giving(...weights.map(() => 20)),
) {
  const roll = chance(2026);
  const leads = Array.from({ length: count }, (_, at) => {
    const held = weights.map((_, rule) => (roll() < 0.15 + 0.05 * (rule % 6) ? "1" : "0")).join("");
    const odds = weights.reduce((sum, weight, rule) => (held[rule] === "1" ? sum + weight : sum), intercept);
    const outcome = roll() < logistic(odds) ? "converted" : "not_converted";
    return {
      ...judged(definition, held),
      outcome,
      verdict: "none",
      other: null,
      isNewer: at > (count * 2) / 3,
    } as const;
  });
  return { definition, patterns: scanOf(leads).patterns };
}

const suggest = (
  { definition, patterns }: ReturnType<typeof simulated>,
  leaks: Parameters<typeof suggestionOf>[1]["leaks"] = [],
) => suggestionOf(definition, { patterns, newerFrom: "2026-06-01", leaks });

function known(suggestion: ReturnType<typeof suggestionOf>): SuggestedWeights {
  if ("notYetKnown" in suggestion) throw new Error(suggestion.notYetKnown);
  return suggestion;
}

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

describe("Suggested weights", () => {
  const truth = [1.5, 1, 0.5, 0, -1, 0.8];

  test("are those by which leads were drawn, of points too large and too small, within their intervals", () => {
    const { rules, learntFrom, judgedOn, effect, cautions, calibration } = known(
      suggest(simulated(30_000, -2.5, truth)),
    );
    for (const [at, { odds }] of rules.entries()) expect(Math.log(odds?.ratio ?? 0)).toBeCloseTo(truth[at] ?? 0, 0);
    const inside = rules.filter(
      ({ odds }, at) => odds && odds.from < Math.exp(truth[at] ?? 0) && odds.to > Math.exp(truth[at] ?? 0),
    );
    expect(inside.length).toBe(truth.length);
    expect(rules.map(({ points }) => points)).toEqual(truth.map(() => 20));
    const [most, second, third, none, less] = rules.map(({ suggested }) => suggested ?? Number.NaN);
    expect([most, second, third, none, less]).toEqual([30, 20, 10, 0, -20]);
    expect(rules[3]?.says).toMatch(/^It may make no difference\. Where it holds, the odds to convert are/);
    expect(learntFrom.leads + judgedOn.leads).toBe(30_000);
    expect(effect?.suggested.auc).toBeGreaterThan(effect?.now.auc ?? 1);
    expect(effect?.suggested.precision).toBeGreaterThan(effect?.now.precision ?? 1);
    expect(cautions).toEqual([]);
    expect(calibration.reduce((sum, { observed }) => sum + observed.whole, 0)).toBe(judgedOn.leads);
    expect(calibration.length).toBeGreaterThan(5);
  });

  test("aren't learnt of fewer than 50 who converted, or didn't, nor of no rules", () => {
    const few = simulated(150, -1, [1]);
    expect(suggest(few)).toEqual({
      notYetKnown: expect.stringMatching(
        /^Of the older leads, only \d\d leads converted\. With fewer than 50 weights would be learnt from chance/,
      ),
    });
    expect(suggest(simulated(150, 3, [1]))).toEqual({ notYetKnown: expect.stringContaining("did not convert") });
    expect(suggest({ ...few, definition: aDefinition() })).toEqual({
      notYetKnown: "No rule gives points yet, so there is nothing to weigh.",
    });
  });

  test("leave out a rule that knows the outcome, one that holds for nobody, and one for all", () => {
    const { definition, patterns } = simulated(3_000, -1, [1, 0, 0]);
    const [first, ...rest] = definition.score.rules;
    if (!first) throw new Error("There is a first rule.");
    const leaking = { ...first, when: { field: "field:notes", op: "known" } as const };
    const whole = { ...definition, score: { ...definition.score, rules: [leaking, ...rest] } };
    const dull = patterns.map((each): Pattern => ({ ...each, held: `${each.held[0]}01` }));
    const says = "Notes are filled in after Sales’ first touch.";
    const share = { part: 30, whole: 40, value: 0.75, interval: null };
    const leaks = [{ field: "field:notes", why: "filled_after_touch", share, says } as const];
    const { rules } = known(suggest({ definition: whole, patterns }, leaks));
    expect(rules[0]).toMatchObject({ suggested: null, odds: null, says: `${says} So no points are suggested for it.` });
    expect(rules[1]?.suggested).not.toBeNull();
    expect(known(suggest({ definition, patterns: dull })).rules.map(({ suggested }) => suggested === null)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("say where two rules can't be told apart, and where one parts leads entirely", () => {
    const { definition, patterns } = simulated(3_000, -1, [1, 0.5, 0]);
    const twins = patterns.map((each): Pattern => ({ ...each, held: `${each.held[0]}${each.held[0]}${each.held[2]}` }));
    const [one, other, third] = known(suggest({ definition, patterns: twins })).rules;
    expect(one?.cautions).toEqual([
      "It goes along with “Rule 1” in nearly all leads: what each gives by itself can’t be told.",
    ]);
    expect(other?.cautions).toEqual([
      "It goes along with “Rule 0” in nearly all leads: what each gives by itself can’t be told.",
    ]);
    expect(third?.cautions).toEqual([]);
    const parting = patterns.filter(({ held, outcome }) => held[2] === "0" || outcome === "converted");
    expect(known(suggest({ definition, patterns: parting })).rules[2]?.cautions).toEqual([
      "It parts those who converted from others entirely, so how much it is worth can’t be told.",
    ]);
  });

  test("say so where they are no better on the newer leads", () => {
    const { definition, patterns } = simulated(6_000, -1, [1, -1]);
    const turned = patterns.map((each): Pattern => {
      if (!each.isNewer) return each;
      return { ...each, held: [...each.held].map((bit) => (bit === "1" ? "0" : "1")).join("") };
    });
    expect(known(suggest({ definition, patterns: turned })).cautions).toEqual([
      "On the newer leads these points told no better who converts than today’s: there is no reason to change them.",
      expect.stringMatching(/^In \d of \d groups of newer leads other shares converted than the model expected\.$/),
    ]);
  });
});

describe("What suggested points come to", () => {
  const anyHistory = anyShape.chain((whole) => fc.record({ whole: fc.constant(whole), leads: anyLeadsOf(whole) }));

  test("is what today's come to, where they are the same; their volume is always today's", () => {
    fc.assert(
      fc.property(anyHistory, ({ whole, leads }) => {
        const { patterns } = scanOf(leads);
        const same = whole.score.rules.map(({ points }) => points);
        const effect = effectOf(patterns, whole, same);
        const isMql = ({ fittingPoints }: Pattern) => (fittingPoints ?? -Infinity) >= whole.score.threshold;
        const count = (outcome: string) =>
          patterns.reduce((sum, each) => (isMql(each) && each.outcome === outcome ? sum + each.leads : sum), 0);
        const [caught, others] = [count("converted"), count("not_converted")];
        const converted = patterns.reduce((sum, each) => (each.outcome === "converted" ? sum + each.leads : sum), 0);
        expect(effect === null).toBe(caught + others === 0 || converted === 0);
        if (!effect) return;
        expect(effect?.mqls).toBe(caught + others);
        expect(effect?.now.precision).toBeCloseTo(caught / (caught + others), 10);
        expect(effect?.now.recall).toBeCloseTo(caught / converted, 10);
        expect(effect?.suggested).toEqual(effect?.now);
      }),
      { numRuns: 400, seed: 6 },
    );
  });

  test("needs another threshold where all points are halved", () => {
    const { definition, patterns } = simulated(2_000, -1, [1, 1, 1, 1]);
    expect(thresholdFor(patterns, definition, [10, 10, 10, 10], 5)).toBe(20);
    expect(thresholdFor(patterns, definition, [20, 20, 20, 20], 5)).toBe(40);
  });

  test("is judged in groups of about as many leads, alike ones together", () => {
    const fit = { intercept: -1, weights: [1, 2], errors: [0.1, 0.1] };
    const cases = [
      { columns: [], all: 900, converted: 240 },
      { columns: [0], all: 50, converted: 25 },
      { columns: [1], all: 50, converted: 40 },
    ];
    const bins = calibrationOf(cases, fit);
    expect(bins.map(({ observed }) => [observed.part, observed.whole])).toEqual([
      [240, 900],
      [65, 100],
    ]);
    expect(bins[0]?.expected).toBeCloseTo(logistic(-1), 12);
    expect(bins[1]?.expected).toBeCloseTo((logistic(0) + logistic(1)) / 2, 12);
  });
});
