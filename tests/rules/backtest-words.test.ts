import { describe, expect, test } from "vitest";
import { agreementOf } from "#features/definitions/backtest/rules/agreement.ts";
import { aucOf } from "#features/definitions/backtest/rules/auc.ts";
import { type Around, backtestOf } from "#features/definitions/backtest/rules/backtest.ts";
import type { Pattern, Scan } from "#features/definitions/backtest/schema.ts";
import { shareOf } from "#features/definitions/outcomes/rules/share.ts";
import { aDefinition, catalogue } from "../factories/lead-definition.ts";

const scan: Scan = {
  patterns: [],
  months: [],
  maturity: { days: 60, from: "own" },
  days: { from: "2026-01-01", to: "2026-12-31" },
  touchesSince: "2025-01-01",
  finalOnly: 0,
};
const whole = aDefinition({
  disqualifiers: [{ field: "company", op: "equals", value: "Rival" }],
  score: {
    rules: [
      { id: "notes", label: "Sounds interested", when: { field: "field:notes", op: "known" }, points: 20 },
      { id: "big", label: "Big", when: { field: "field:employees", op: "at_least", value: 50 }, points: 20 },
    ],
    threshold: 20,
  },
});
const around = { catalogue, leaks: [], holdoutFrom: null, isCompared: false };

/** So many leads for which parts hold, scored by whole. */
function leads(count: number, held: string, told: Partial<Pattern> = {}): Pattern {
  const points = 20 * [...held.slice(1)].filter((bit) => bit === "1").length;
  const fittingPoints = held.startsWith("1") ? null : points;
  const rest = { other: null, outcome: "not_converted", verdict: "none", isNewer: false } as const;
  return { held, points, fittingPoints, ...rest, leads: count, ...told };
}

const cautions = (patterns: readonly Pattern[], told: Partial<Scan> = {}, more: Partial<Around> = {}) =>
  backtestOf({ ...scan, patterns, ...told }, whole, { ...around, ...more }).cautions;
const sound = [leads(400, "000"), leads(100, "010"), leads(100, "001", { outcome: "converted" })];

describe("A share", () => {
  test("has Wilson's interval, as Newcombe's paper of 1998 prints it", () => {
    // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const printed = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [part, of, from, to] of printed) {
      const { interval } = shareOf(part, of);
      expect(interval?.map((end) => Number(end.toFixed(4)))).toEqual([from, to]);
    }
    expect(shareOf(20, 20).interval?.[1]).toBe(1);
  });

  test("of nothing isn't known yet", () => {
    expect(shareOf(0, 0)).toEqual({ part: 0, whole: 0, value: null, interval: null });
  });
});

describe("The points", () => {
  test("part customers from others entirely, not at all, or the wrong way around", () => {
    const at = (points: number, outcome: Pattern["outcome"], count = 1) => leads(count, "000", { points, outcome });
    expect(aucOf([at(40, "converted", 3), at(10, "not_converted", 9)])).toBe(1);
    expect(aucOf([at(10, "converted", 3), at(10, "not_converted", 9)])).toBe(0.5);
    expect(aucOf([at(0, "converted", 3), at(10, "not_converted", 9)])).toBe(0);
    expect(aucOf([at(0, "converted"), at(10, "immature"), at(-5, "unworked")])).toBeNull();
  });
});

describe("What Sales said of leads", () => {
  const said = (both: number, outside: number, missed: number, neither: number) => {
    const verdict = {
      acceptedPositives: both,
      outsidePositives: outside,
      acceptedNegatives: missed,
      outsideNegatives: neither,
    };
    return agreementOf(verdict, 0, [], whole);
  };

  test("agrees with the definition more or less than chance would", () => {
    // Cohen's own kind of table: 20 and 15 agreed of 50 is 70 %, 50 % of it by chance.
    expect(said(20, 5, 10, 15)).toMatchObject({
      agreed: { part: 35, whole: 50, value: 0.7 },
      kappa: expect.closeTo(0.4, 12),
    });
    expect(said(0, 5, 5, 0).kappa).toBe(-1);
  });

  test("shows nothing beyond chance while it said nothing, or always the same", () => {
    expect(said(0, 0, 0, 0)).toMatchObject({ agreed: { value: null }, kappa: null });
    // Of an imported history, where only the accepted are known.
    expect(said(645, 0, 197, 0)).toMatchObject({ agreed: { part: 645, whole: 842 }, kappa: null });
    expect(said(12, 0, 0, 0)).toMatchObject({ agreed: { value: 1 }, kappa: null });
  });

  test("names the rule that held most surely for what was returned, and none that did no worse than the others", () => {
    const told = (count: number, held: string, verdict: Pattern["verdict"]) => leads(count, held, { verdict });
    const patterns = [
      told(10, "010", "outside_definition"),
      told(30, "010", "accepted"),
      told(60, "001", "accepted"),
      told(1, "001", "outside_definition"),
    ];
    const { agreement } = backtestOf({ ...scan, patterns }, whole, around);
    expect(agreement.mostReturned).toMatchObject({ id: "notes", returned: { part: 10, whole: 40 } });
    const alike = backtestOf({ ...scan, patterns: [told(9, "011", "outside_definition")] }, whole, around);
    expect(alike.agreement.mostReturned).toBeNull();
    // Of 150 whom Sales spoke about 20 were returned: fewer of the first rule’s, more of the second’s.
    const later = [...patterns, told(40, "010", "fits_not_now"), told(9, "001", "outside_definition")];
    expect(backtestOf({ ...scan, patterns: later }, whole, around).agreement.mostReturned).toMatchObject({
      id: "big",
      returned: { part: 10, whole: 70 },
    });
  });
});

describe("What makes a back-test doubtful", () => {
  test("is nothing where the history is sound", () => {
    expect(cautions(sound)).toEqual([]);
  });

  test("is said of a population without leads, without outcomes, without customers and without MQLs", () => {
    expect(cautions([])).toEqual(["No such lead came in on these days: ask for others, or bring your history."]);
    const unknown = [leads(30, "010", { outcome: "immature" }), leads(12, "000", { outcome: "unworked" })];
    expect(cautions(unknown)).toContain(
      "What became of the 42 leads isn’t known of any yet: 30 came in less than 60 days ago, 12 were never worked on.",
    );
    expect(cautions([leads(1_400, "010")])).toContain(
      "Of 1,400 leads whose outcome is known none converted, so nothing tells better leads from others.",
    );
    expect(cautions([leads(400, "000"), leads(50, "111", { outcome: "converted" })])).toContain(
      "It calls none of these leads an MQL.",
    );
    expect(cautions([leads(400, "000"), leads(50, "010", { outcome: "immature" })])).toContain(
      "It calls 50 leads MQLs, but what became of them isn’t known of any yet.",
    );
  });

  test("is said of few cases, with the interval", () => {
    const few = [leads(400, "000"), leads(8, "010"), leads(2, "010", { outcome: "converted" })];
    expect(cautions(few)).toEqual([
      "Only 2 leads converted: read what share of them is caught with its interval.",
      "Of only 10 MQLs it is known what became of them: the true share that converts may lie anywhere from 5.7% to 51%.",
    ]);
  });

  test("is said of a history that doesn't tell enough", () => {
    expect(cautions(sound, { finalOnly: 340 })).toEqual([
      "Of the MQLs, 340 leads were told of only after Sales had worked on them: they are judged by what is known of them now, not by what was known when they came in.",
    ]);
    expect(cautions(sound, { touchesSince: "2026-03-03" })).toEqual([
      "Touches are recorded since 3 Mar 2026: of leads that came in before, nobody knows whether Sales worked on them; those that came to nothing count as not converted.",
    ]);
    expect(cautions(sound, { days: { from: "2026-11-01", to: "2026-11-30" } })).toEqual([
      "All of these leads came in within 30 days: another season may tell otherwise.",
    ]);
    expect(cautions(sound, { touchesSince: null })[0]).toContain("No touch was ever recorded");
    expect(cautions(sound, { maturity: { days: 90, from: "assumed" } })[0]).toContain("within 90 days");
  });

  test("is said when MQLs convert otherwise of late, on the newer part or else on the newer months", () => {
    const older = [leads(100, "010"), leads(100, "010", { outcome: "converted" }), leads(100, "000")];
    const newer = [leads(95, "010"), leads(5, "010", { outcome: "converted" })].map((each) => ({
      ...each,
      isNewer: true,
    }));
    const sentence = "It hasn’t stayed the same: of MQLs since 1 Sept 2026 5% converted, of those before 50%.";
    expect(cautions([...older, ...newer], {}, { holdoutFrom: "2026-09-01" })).toEqual([sentence]);
    const young = leads(60, "010", { outcome: "immature", isNewer: true });
    expect(cautions([...older, ...newer, young], {}, { holdoutFrom: "2026-09-01" })).toEqual([
      `${sentence} That may yet change: what becomes of 60 more since then isn’t known.`,
    ]);
    const month = (each: string, converted: number, others: number) =>
      (["converted", "not_converted"] as const).map((outcome) => {
        return {
          month: each,
          isMql: true,
          verdict: "none",
          outcome,
          leads: outcome === "converted" ? converted : others,
        } as const;
      });
    const months = [...month("2026-08-01", 100, 100), ...month("2026-09-01", 5, 95)];
    expect(cautions([...older, ...newer], { months })).toEqual([sentence]);
    expect(cautions([...older, ...newer], { months: months.slice(0, 2) })).toEqual([]);
  });

  test("stands beside the part: a field that leaks, and one that holds for nobody or for all", () => {
    const says = "Notes are filled in after Sales’ first touch.";
    const leaks = [{ field: "field:notes", why: "filled_after_touch", share: shareOf(30, 40), says } as const];
    const { byRule, cautions: all } = backtestOf({ ...scan, patterns: [leads(400, "001")] }, whole, {
      ...around,
      leaks,
    });
    expect(byRule.map((part) => part.cautions)).toEqual([
      ["Of the 400 leads it kept nobody out, so they can’t show what it is worth."],
      [says, "Of the 400 leads it holds for nobody, so they can’t show what it is worth."],
      ["Holds for all of the 400 leads, so it tells none from another."],
    ]);
    expect(all).toContain(says);
  });
});
