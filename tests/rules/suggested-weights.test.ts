import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseContent } from "#features/agreements/schema.ts";
import type { Pattern } from "#features/definitions/backtest/schema.ts";
import { calibrationOf } from "#features/definitions/weights/rules/calibration.ts";
import { effectOf, thresholdFor } from "#features/definitions/weights/rules/effect.ts";
import { ruleClauses } from "#features/definitions/weights/rules/rule-clauses.ts";
import { suggestWeights } from "#features/definitions/weights/rules/suggest-weights.ts";
import type { SuggestedWeights } from "#features/definitions/weights/schema.ts";
import { chance } from "#launch/demo/chance.ts";
import { anyLeadsOf, anyShape, judged, scanOf } from "../factories/judged-leads.ts";
import { aDefinition } from "../factories/lead-definition.ts";

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
  const counts = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const held = weights.map((_, rule) => (roll() < 0.15 + 0.05 * (rule % 6) ? "1" : "0")).join("");
    const odds = weights.reduce((sum, weight, rule) => (held[rule] === "1" ? sum + weight : sum), intercept);
    const key = `${held} ${roll() < logistic(odds) ? "converted" : "others"} ${at > (count * 2) / 3 ? "newer" : "older"}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const patterns = [...counts].map(([key, leads]): Pattern => {
    const [held = "", became, age] = key.split(" ");
    const outcome = became === "converted" ? "converted" : "not_converted";
    return { ...judged(definition, held), outcome, verdict: "none", other: null, isNewer: age === "newer", leads };
  });
  return { definition, patterns };
}

const suggest = (
  { definition, patterns }: ReturnType<typeof simulated>,
  leaks: Parameters<typeof suggestWeights>[1]["leaks"] = [],
) => suggestWeights(definition, { patterns, newerFrom: "2026-06-01", leaks });

function known(suggestion: ReturnType<typeof suggestWeights>): SuggestedWeights {
  if ("notYetKnown" in suggestion) throw new Error(suggestion.notYetKnown);
  return suggestion;
}

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

  test("never turn a rule around, or raise it, for which chance may be all there is", () => {
    for (const points of [20, -20]) {
      const noise = [1.2, 0, 0, 0, 0, 0, 0, 0];
      const { rules } = known(suggest(simulated(700, -1, noise, giving(...noise.map(() => points)))));
      const unsure = rules.filter(({ odds }) => odds && odds.from <= 1 && odds.to >= 1);
      expect(unsure.length).toBeGreaterThan(4);
      // Of so many some lean the other way.
      expect(unsure.filter(({ odds }) => odds && odds.ratio > 1 !== points > 0).length).toBeGreaterThan(0);
      for (const { suggested } of unsure) {
        expect(Math.abs(suggested ?? 0)).toBeLessThanOrEqual(20);
        expect((suggested ?? 0) * points).toBeGreaterThanOrEqual(0);
      }
    }
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

describe("A rule's clause", () => {
  test("says the same with other points, whatever stands between the rules", () => {
    const [rule] = giving(20).score.rules;
    if (!rule) throw new Error("There is a rule.");
    const clause = (id: string, section: string, content: object) => {
      return { id, section, revision: 3, content: clauseContent.parse(content) };
    };
    const clauses = [
      clause("a", "required_field", { field: "email" }),
      clause("b", "score_rule", rule),
      clause("c", "score_rule", { broken: true }),
      clause("d", "score_rule", { ...rule, id: "other" }),
    ];
    const found = ruleClauses(clauses);
    expect(found.map(({ clause: { id, revision } }) => [id, revision])).toEqual([
      ["b", 3],
      ["d", 3],
    ]);
    expect(found[0]?.giving(35)).toEqual({ ...rule, points: 35 });
  });
});
