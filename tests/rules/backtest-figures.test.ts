import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backtestOf } from "#features/definitions/backtest/rules/backtest.ts";
import { figuresOf } from "#features/definitions/backtest/rules/figures.ts";
import { figuresAt, histogramOf, perWeekAt, sidesAt } from "#features/definitions/backtest/rules/histogram.ts";
import { partsOf } from "#features/definitions/backtest/rules/parts.ts";
import type { PartKind } from "#features/definitions/backtest/schema.ts";
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

/** To as many digits as two ways of adding up agree on. */
function rounded<Told extends { auc: number | null; lift: number | null }>(told: Told): Told {
  const [auc = null, lift = null] = [told.auc, told.lift].map((each) => each && Number(each.toFixed(10)));
  return { ...told, auc, lift };
}

/** The same definition without one of its parts, and the leads as it would have found them. */
function without(whole: Definition, leads: readonly JudgedLead[], place: number) {
  const part = partsOf(whole)[place];
  const rest = <Each>(kind: PartKind, list: readonly Each[]): Each[] =>
    list.filter((_, at) => !(part?.kind === kind && part.at === at));
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
        const histogram = histogramOf(scan);
        const told = {
          ...rounded(figures),
          inTheBrowser: figuresAt(histogram, threshold),
          perWeek: perWeekAt(histogram, threshold),
          bars: histogram.bars.reduce((sum, bar) => sum + bar.leads, 0),
        };
        expect(told).toMatchObject({
          ...rounded(expected),
          inTheBrowser: figures,
          perWeek: leads.filter(mqlAt(threshold)).length / 4,
          bars: leads.length,
        });
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("divide the leads into four groups that add up, older and newer ones, and what Sales said of them", () => {
    fc.assert(
      fc.property(anyHistory, ({ whole, leads }) => {
        const { threshold } = whole.score;
        const scan = scanOf(leads);
        const told = backtestOf(scan, whole, around);
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
        const said = (verdict: JudgedLead["verdict"], asMql: boolean) =>
          leads.filter((lead) => lead.verdict === verdict && isMql(lead) === asMql).length;
        const { confusion, holdout } = told;
        const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion.outcome;
        const sum = (part: "leads" | "known" | "converted") =>
          Object.values(told.sides ?? {}).reduce((total, each) => total + each[part], 0);
        expect({
          sides: told.sides,
          inTheBrowser: sidesAt(histogramOf(scan), threshold),
          sums: [sum("leads"), sum("known"), sum("converted")],
          parted: [(holdout?.older.leads ?? 0) + (holdout?.newer.leads ?? 0), holdout?.newer.leads],
          positives: truePositives + falsePositives,
          converted: truePositives + falseNegatives,
          known: truePositives + falsePositives + falseNegatives + trueNegatives,
          said: confusion.verdict,
        }).toEqual({
          sides,
          inTheBrowser: sides,
          sums: [leads.length, told.leads, told.converted],
          parted: [told.leads, leads.filter((lead) => lead.isNewer && isKnown(lead)).length],
          positives: told.positives,
          converted: told.converted,
          known: told.leads,
          said: {
            acceptedPositives: said("accepted", true),
            outsidePositives: said("outside_definition", true),
            acceptedNegatives: said("accepted", false),
            outsideNegatives: said("outside_definition", false),
          },
        });
      }),
      { numRuns: 200, seed: 8 },
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
      { numRuns: 200, seed: 9 },
    );
  });
});
