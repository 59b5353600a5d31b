import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseContent } from "#features/agreements/schema.ts";
import { behindAddress } from "#features/definitions/backtest/rules/address.ts";
import { askedInput } from "#features/definitions/backtest/rules/asked-input.ts";
import { behindInWords } from "#features/definitions/backtest/rules/behind-in-words.ts";
import { intervalInWords, ratesInWords } from "#features/definitions/backtest/rules/figure-words.ts";
import { isMqlAt } from "#features/definitions/backtest/rules/figures.ts";
import { histogramOf, sidesAt } from "#features/definitions/backtest/rules/histogram.ts";
import { newerThird } from "#features/definitions/backtest/rules/newer-third.ts";
import { partOfClause } from "#features/definitions/backtest/rules/part-of-clause.ts";
import { partsOf } from "#features/definitions/backtest/rules/parts.ts";
import { thresholdClause } from "#features/definitions/backtest/rules/threshold-clause.ts";
import { pointsBins, ruledOutAt } from "#features/definitions/backtest/rules/threshold-scale.ts";
import { leadingRatesBefore } from "#features/definitions/backtest/rules/tried.ts";
import { behindSearch, type Pattern } from "#features/definitions/backtest/schema.ts";
import { shareOf } from "#features/definitions/outcomes/rules/share.ts";
import { outcomes } from "#features/definitions/outcomes/schema.ts";
import { clausesOf, definitionOf } from "#features/definitions/rules/whole.ts";
import { smallDefinition } from "../factories/small-definition.ts";

const patterns: fc.Arbitrary<Pattern[]> = fc.array(
  fc
    .record({
      points: fc.integer({ min: -40, max: 240 }),
      fits: fc.boolean(),
      lost: fc.nat(20),
      other: fc.boolean(),
      outcome: fc.constantFrom(...outcomes),
      leads: fc.integer({ min: 1, max: 500 }),
    })
    .map(({ fits, lost, ...each }) => ({
      ...each,
      held: "",
      fittingPoints: fits ? each.points - lost : null,
      verdict: "none" as const,
      isNewer: false,
    })),
  { maxLength: 40 },
);
const days = { from: "2026-01-05", to: "2026-02-01" };
const threshold = fc.integer({ min: 0, max: 250 });
const seeded = { seed: 7, numRuns: 500 };

const countOf = (list: readonly Pattern[], isMeant: (pattern: Pattern) => boolean) =>
  list.reduce((sum, each) => (isMeant(each) ? sum + each.leads : sum), 0);

describe("the scale of a threshold", () => {
  it("has a place for each lead that can be an MQL, and for the threshold", () => {
    fc.assert(
      fc.property(patterns, threshold, (list, at) => {
        const { bins, scale } = pointsBins(histogramOf({ patterns: list, days }), [at]);
        const fitting = list.filter(({ fittingPoints }) => fittingPoints !== null);
        expect(bins.reduce((sum, { all }) => sum + all, 0)).toBe(countOf(fitting, () => true));
        expect(bins.reduce((sum, { part }) => sum + part, 0)).toBe(
          countOf(fitting, ({ outcome }) => outcome === "converted"),
        );
        expect(scale.from).toBeLessThanOrEqual(at);
        expect(scale.to).toBeGreaterThanOrEqual(at);
        expect(bins.length).toBeLessThanOrEqual(16);
      }),
      seeded,
    );
  });

  it("moves in steps that reach the threshold and every number of points that leads have", () => {
    fc.assert(
      fc.property(patterns, threshold, (list, at) => {
        const { scale } = pointsBins(histogramOf({ patterns: list, days }), [at]);
        const levels = [at, ...list.flatMap(({ fittingPoints }) => fittingPoints ?? [])];
        expect(levels.filter((level) => (level - scale.from) % scale.step !== 0)).toEqual([]);
      }),
      seeded,
    );
  });

  it("goes by tens where all rules give tens", () => {
    const list = [0, 10, 30, 80].map((points) => aPattern({ points, fittingPoints: points }));
    expect(pointsBins(histogramOf({ patterns: list, days }), [40]).scale).toEqual({ from: 0, to: 90, step: 10 });
  });
});

it("says how many have the points and are kept out by something else", () => {
  fc.assert(
    fc.property(patterns, threshold, (list, at) => {
      const keptOut = countOf(list, (each) => each.points >= at && !isMqlAt(each, at));
      expect(ruledOutAt(histogramOf({ patterns: list, days }), at)).toBe(keptOut);
    }),
    seeded,
  );
});

it("knows the figures of what is in force from the four groups, whatever threshold is tried", () => {
  fc.assert(
    fc.property(patterns, threshold, (list, at) => {
      const theirs = list.filter(({ other }) => other);
      const converted = ({ outcome }: Pattern) => outcome === "converted";
      const known = ({ outcome }: Pattern) => outcome === "converted" || outcome === "not_converted";
      const sides = sidesAt(histogramOf({ patterns: list, days }), at);
      expect(leadingRatesBefore({ sides, converted: countOf(list, converted) }, 4)).toEqual({
        perWeek: countOf(theirs, () => true) / 4,
        precision: shareOf(countOf(theirs, converted), countOf(theirs, known)),
        recall: shareOf(countOf(theirs, converted), countOf(list, converted)),
      });
    }),
    seeded,
  );
});

it("finds each clause among the parts of the definition, in whatever order the clauses stand", () => {
  const clauses = clausesOf(smallDefinition).map((clause, at) => ({ ...clause, id: `clause ${at}` }));
  const parts = partsOf(definitionOf(clauses));
  const places = partOfClause(clauses.toReversed());
  expect(Object.values(places).toSorted()).toEqual(parts.map((_, place) => place));
  expect(parts[places["clause 4"] ?? -1]).toEqual({ kind: "score_rule", at: 0 });
});

it("writes a threshold where the draft says it, and nowhere as long as it says none", () => {
  const clauses = clausesOf(smallDefinition).map((clause, at) => ({
    section: clause.section,
    content: clauseContent.parse(clause.content),
    id: `clause ${at}`,
    revision: 3,
  }));
  const content = { threshold: 20 };
  expect(thresholdClause(clauses)).toEqual({ id: "clause 5", revision: 3, content, says: content });
  expect(thresholdClause(clauses.filter(({ section }) => section !== "scoring"))).toBeNull();
});

it("takes the last third of some days for the newer part, of too few none", () => {
  expect(newerThird({ from: "2026-01-01", to: "2026-12-31" })).toBe("2026-09-01");
  expect(newerThird({ from: "2026-01-01", to: "2026-01-03" })).toBeNull();
});

it("asks for the days of the history within those that are looked back on, each with its newer part", () => {
  const [now, timeZone] = [new Date("2026-11-22T09:00:00Z"), "Europe/Prague"];
  const daysOf = (span: "12" | "all", history: { from: string; to: string } | null) => {
    const input = askedInput(smallDefinition, { span, success: "won" }, { now, timeZone, history });
    return [input.population.from, input.population.to, input.holdoutFrom];
  };
  const [long, young] = [
    { from: "2019-03-01", to: "2026-11-22" },
    { from: "2026-09-01", to: "2026-11-20" },
  ];
  expect(daysOf("12", long)).toEqual(["2025-11-22", "2026-11-22", "2026-07-24"]);
  expect(daysOf("12", young)).toEqual(["2026-09-01", "2026-11-20", "2026-10-25"]);
  expect(daysOf("all", young)).toEqual(["2026-09-01", "2026-11-20", "2026-10-25"]);
  // Where all of it is older, or there is none, the page says that nobody came in within them.
  expect(daysOf("12", { from: "2017-01-01", to: "2018-01-01" })[0]).toBe("2025-11-22");
  expect(daysOf("12", null)[0]).toBe("2025-11-22");
  expect(daysOf("all", null)).toEqual([undefined, undefined, undefined]);
});

describe("the leads behind a number", () => {
  it("are asked for by an address that says all of it and nothing else", () => {
    const address = behindAddress({ span: "24", success: "sql" }, { side: "onlyThis" }, 45);
    expect(address).toBe("/definition/leads?side=onlyThis&threshold=45&span=24&success=sql");
    const { searchParams } = new URL(address, "http://localhost");
    expect(behindSearch.parse(Object.fromEntries(searchParams))).toEqual({
      side: "onlyThis",
      threshold: 45,
      span: "24",
      success: "sql",
    });
  });

  it("are named in words", () => {
    expect(behindInWords({ mql: "yes", outcome: "converted" }, "won", undefined)).toBe("MQLs that became customers");
    expect(behindInWords({ outcome: "unworked" }, "won", undefined)).toBe("Leads that nobody worked on");
    expect(behindInWords({ part: 2 }, "won", "Company is known.")).toBe("Leads for whom this held: Company is known.");
    expect(behindInWords({ mql: "no", from: 40 }, "sql", undefined)).toBe(
      "Leads that are no MQLs with 40 points or more",
    );
  });
});

it("says figures in a sentence, and that they aren't known yet", () => {
  const written = { number: (value: number) => value.toFixed(0), share: (value: number) => `${value * 100} %` };
  const rates = { perWeek: 27.4, precision: shareOf(1, 4), recall: shareOf(1, 2) };
  expect(ratesInWords(rates, "customers", written)).toBe(
    "27 MQLs a week, 25 % of them convert, 50 % of customers caught",
  );
  const nothing = { perWeek: null, precision: shareOf(0, 0), recall: shareOf(0, 0) };
  expect(ratesInWords(nothing, "customers", written)).toBe("not yet known");
  expect(intervalInWords(shareOf(0, 0), written.number)).toBeNull();
  expect(intervalInWords(shareOf(50, 100), written.number)).toBe("40–60");
});

function aPattern(says: Partial<Pattern>): Pattern {
  return {
    held: "",
    points: 0,
    fittingPoints: null,
    other: null,
    outcome: "not_converted",
    verdict: "none",
    isNewer: false,
    leads: 1,
    ...says,
  };
}
