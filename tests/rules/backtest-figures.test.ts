import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backtestOf } from "#features/definitions/backtest/rules/backtest.ts";
import { figuresOf } from "#features/definitions/backtest/rules/figures.ts";
import { figuresAt, histogramOf, perWeekAt, sidesAt } from "#features/definitions/backtest/rules/histogram.ts";
import { partsOf } from "#features/definitions/backtest/rules/parts.ts";
import { shareOf } from "#features/definitions/outcomes/rules/share.ts";
import { criteriaOf } from "#features/definitions/rules/evaluate.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import { anyLeadsOf, anyShape, type JudgedLead, judged, scanOf } from "../factories/judged-leads.ts";
import { catalogue } from "../factories/lead-definition.ts";

const anyHistory = anyShape.chain((whole) => fc.record({ whole: fc.constant(whole), leads: anyLeadsOf(whole) }));
const around = { catalogue, leaks: [], holdoutFrom: "2026-01-15", isCompared: true };

const isKnown = ({ outcome }: JudgedLead) => outcome === "converted" || outcome === "not_converted";
const isConverted = ({ outcome }: JudgedLead) => outcome === "converted";
const mqlAt = (threshold: number) => (lead: JudgedLead) => (lead.fittingPoints ?? -Infinity) >= threshold;
const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The figures counted lead by lead, as measures.md of the product words them. */
function counted(leads: readonly JudgedLead[], threshold: number) {
  const known = leads.filter(isKnown);
  const converted = known.filter(isConverted);
  const positives = known.filter(mqlAt(threshold));
  const caught = positives.filter(isConverted);
  const others = known.filter((lead) => !isConverted(lead));
  const pairs = converted.flatMap((one) => others.map((other) => Math.sign(one.points - other.points)));
  const precision = ratio(caught.length, positives.length);
  const baseRate = ratio(converted.length, known.length);
  return {
    leads: known.length,
    converted: converted.length,
    positives: positives.length,
    convertedPositives: caught.length,
    precision,
    recall: ratio(caught.length, converted.length),
    lift: precision === null || !baseRate ? null : precision / baseRate,
    auc: ratio(
      pairs.reduce((sum: number, sign) => sum + (sign + 1) / 2, 0),
      pairs.length,
    ),
    unknown: {
      immature: leads.filter(({ outcome }) => outcome === "immature").length,
      unworked: leads.filter(({ outcome }) => outcome === "unworked").length,
      positives: leads.filter((lead) => !isKnown(lead) && mqlAt(threshold)(lead)).length,
    },
  };
}

/** The same definition without one of its parts, and the leads as it would have found them. */
function without(whole: Definition, leads: readonly JudgedLead[], place: number) {
  const part = partsOf(whole)[place];
  const rest = (kind: string, list: readonly never[] | readonly unknown[]) =>
    list.filter((_, at) => !(part?.kind === kind && part.at === at)) as never[];
  const fewer: Definition = {
    ...whole,
    disqualifiers: rest("disqualifier", whole.disqualifiers),
    requiredFields: rest("required_field", whole.requiredFields),
    criteria: { all: rest("criterion", criteriaOf(whole)) },
    score: { ...whole.score, rules: rest("score_rule", whole.score.rules) },
  };
  return leads.map((lead) => ({ ...lead, ...judged(fewer, lead.held.slice(0, place) + lead.held.slice(place + 1)) }));
}

describe("The figures of a back-test", () => {
  test("are those of counting lead by lead, whatever the threshold, out of patterns as out of what the browser gets", () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: -30, max: 90 }), ({ leads }, threshold) => {
        const scan = scanOf(leads);
        const expected = counted(leads, threshold);
        const figures = figuresOf(scan.patterns, threshold);
        const { auc, lift } = figures;
        expect(figures).toMatchObject({ ...expected, auc, lift });
        expect([auc ?? -1, lift ?? -1]).toEqual(
          [expected.auc ?? -1, expected.lift ?? -1].map((each) => expect.closeTo(each, 12)),
        );
        const histogram = histogramOf(scan);
        expect(figuresAt(histogram, threshold)).toEqual(figures);
        expect(perWeekAt(histogram, threshold)).toBe(leads.filter(mqlAt(threshold)).length / 4);
        expect(histogram.bars.reduce((sum, bar) => sum + bar.leads, 0)).toBe(leads.length);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test("divide the leads into four groups that add up, older and newer ones, and what Sales said of them", () => {
    fc.assert(
      fc.property(anyHistory, ({ whole, leads }) => {
        const { threshold } = whole.score;
        const told = backtestOf(scanOf(leads), whole, around);
        const isMql = mqlAt(threshold);
        const side = (isThis: boolean, isOther: boolean) => {
          const meant = leads.filter((lead) => isMql(lead) === isThis && lead.other === isOther);
          const known = meant.filter(isKnown);
          return { leads: meant.length, known: known.length, converted: known.filter(isConverted).length };
        };
        const sides = {
          both: side(true, true),
          onlyThis: side(true, false),
          onlyOther: side(false, true),
          neither: side(false, false),
        };
        expect(told.sides).toEqual(sides);
        expect(sidesAt(histogramOf(scanOf(leads)), threshold)).toEqual(sides);
        for (const part of ["leads", "known", "converted"] as const) {
          const whole = { leads: told.population.leads, known: told.leads, converted: told.converted };
          expect(Object.values(sides).reduce((sum, each) => sum + each[part], 0)).toBe(whole[part]);
        }
        const { older, newer } = told.holdout ?? {};
        expect((older?.positives ?? 0) + (newer?.positives ?? 0)).toBe(told.positives);
        expect(newer).toMatchObject({ leads: leads.filter((lead) => lead.isNewer && isKnown(lead)).length });
        const { truePositives, falsePositives, falseNegatives, trueNegatives } = told.confusion.outcome;
        expect(truePositives + falsePositives).toBe(told.positives);
        expect(truePositives + falseNegatives).toBe(told.converted);
        expect(truePositives + falsePositives + falseNegatives + trueNegatives).toBe(told.leads);
        const said = (verdict: JudgedLead["verdict"], asMql: boolean) =>
          leads.filter((lead) => lead.verdict === verdict && isMql(lead) === asMql).length;
        expect(told.confusion.verdict).toEqual({
          acceptedPositives: said("accepted", true),
          outsidePositives: said("outside_definition", true),
          acceptedNegatives: said("accepted", false),
          outsideNegatives: said("outside_definition", false),
        });
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test("say of each part what a definition without it would have done", () => {
    fc.assert(
      fc.property(anyHistory, ({ whole, leads }) => {
        const { threshold } = whole.score;
        const { byRule } = backtestOf(scanOf(leads), whole, around);
        const expected = partsOf(whole).map(({ kind, at }, place) => {
          const held = leads.filter((lead) => lead.held[place] === "1");
          const known = held.filter(isKnown);
          const told = held.filter((lead) => mqlAt(threshold)(lead) && lead.verdict !== "none");
          const outside = told.filter(({ verdict }) => verdict === "outside_definition");
          const { positives, precision, recall } = counted(without(whole, leads, place), threshold);
          return {
            kind,
            at,
            leads: held.length,
            converted: shareOf(known.filter(isConverted).length, known.length),
            returned: shareOf(outside.length, told.length),
            without: { positives, precision, recall },
          };
        });
        expect(byRule).toMatchObject(expected);
      }),
      { numRuns: 400, seed: 9 },
    );
  });
});
