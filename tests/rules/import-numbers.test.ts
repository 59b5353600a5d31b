import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectDecimal } from "#features/leads/imports/rules/detect.ts";
import { readDuration, readMinor, readNumber } from "#features/leads/imports/rules/numbers.ts";

const locales = [
  ["en-US", "."],
  ["de-DE", ","],
  ["de-CH", "."],
  ["fr-FR", ","],
  ["cs-CZ", ","],
  ["en-IN", "."],
  ["pt-BR", ","],
] as const;

describe("an amount", () => {
  it.each(locales)("comes back as it is written in %s, with and without its currency", (locale, decimal) => {
    const anyMinor = fc.integer({ min: 0, max: 10 ** 12 });
    const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
    const euros = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
    const codes = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", currencyDisplay: "code" });
    fc.assert(
      fc.property(anyMinor, fc.boolean(), (minor, isNegative) => {
        const amount = isNegative ? -minor / 100 : minor / 100;
        for (const format of [plain, euros, codes]) {
          expect(readMinor(format.format(amount), decimal, 2)).toBe(isNegative && minor !== 0 ? -minor : minor);
        }
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it.each([
    ["1.250.000,00 €", 125_000_000],
    ["$1,250,000", 125_000_000],
    ["EUR 12", 1_200],
    ["12 Kč", 1_200],
    ["($3.50)", -350],
    ["-$3.5", -350],
    ["$-3.5", -350],
    ["3.5-", -350],
    ["0.005", 1],
    ["0.0", 0],
    ["-0.00", 0],
  ])("of %s is %d cents, whatever the decimal mark", (text, minor) => {
    expect([readMinor(text, ".", 2), readMinor(text, ",", 2)]).toEqual([minor, minor]);
  });

  it("that could be either is read by the decimal mark", () => {
    expect([readMinor("1.250", ".", 2), readMinor("1.250", ",", 2)]).toEqual([125, 125_000]);
    expect([readMinor("€ 1,250", ",", 2), readMinor("€ 1,250", ".", 2)]).toEqual([125, 125_000]);
    expect([readNumber("1.250", "."), readNumber("1.250", ",")]).toEqual([1.25, 1_250]);
  });

  it("of a currency without cents, or of one with three digits of them, keeps as many", () => {
    expect([readMinor("¥1,250", ".", 0), readMinor("1.2345", ".", 3)]).toEqual([1_250, 1_235]);
  });

  it.each(["", "-", "n/a", "1.2.3", "1,2,3", "12 34", "5-20", "1.5.000,0", "(12", "99999999999999999", "€", "."])(
    "is none where “%s” stands",
    (text) => {
      expect([readMinor(text, ".", 2), readMinor(text, ",", 2)]).toEqual([null, null]);
    },
  );
});

describe("a number", () => {
  it.each(locales)("comes back as it is written in %s", (locale, decimal) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (tenThousandths) => {
        const number = tenThousandths / 10_000;
        expect(readNumber(format.format(number), decimal)).toBeCloseTo(number, 8);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it.each([
    ["12 %", 12],
    ["1.5e6", 1_500_000],
    ["1’250’000", 1_250_000],
    ["12,50,000", 1_250_000],
    ["+7", 7],
    [".5", 0.5],
  ])("written as %s is %d", (text, number) => {
    expect(readNumber(text, ".")).toBe(number);
  });

  it("may be a duration, then of seconds", () => {
    expect(["00:29:12", "32:45:00", "1:60:00", "12"].map(readDuration)).toEqual([1_752, 117_900, null, null]);
  });
});

describe("the decimal mark of a file", () => {
  it.each([
    [["1.250", "1.250,50"], ",", ","],
    [["1,250.50"], ";", "."],
    [["12,5"], ",", ","],
    [["1.250"], ",", "."],
    [["1.250"], ";", ","],
    [["31.12.2024", "acme.example", "v1,5x2"], ",", "."],
  ] as const)("where %j stand between “%s” is “%s”", (cells, delimiter, decimal) => {
    expect(detectDecimal(cells, delimiter)).toBe(decimal);
  });
});
