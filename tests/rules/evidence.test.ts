import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceAddress, rowAddress } from "#features/definitions/evidence/rules/address.ts";
import { cautionsOf } from "#features/definitions/evidence/rules/cautions.ts";
import { groundInWords } from "#features/definitions/evidence/rules/ground-in-words.ts";
import { leakOf, type Traces } from "#features/definitions/evidence/rules/leaks.ts";
import { offerOf } from "#features/definitions/evidence/rules/offer.ts";
import { inOrder, mostOf } from "#features/definitions/evidence/rules/order.ts";
import { type Counted, rowsOf } from "#features/definitions/evidence/rules/rows.ts";
import { evidenceSearch, rowSearch } from "#features/definitions/evidence/schema.ts";
import { shareOf } from "#features/definitions/outcomes/rules/share.ts";
import type { CatalogueField } from "#features/definitions/rules/catalogue.ts";

const nobody = { converted: 0, others: 0 };
const traces = (rest: Partial<Traces>): Traces => ({
  field: "field:note",
  label: "Note",
  told: { leads: 0, afterwards: 0 },
  all: { converted: 100, others: 1_000 },
  known: nobody,
  values: [],
  auc: null,
  ...rest,
});
const why = (rest: Partial<Traces>) => leakOf(traces(rest), "won")?.why ?? null;

describe("A field is suspected of knowing the outcome", () => {
  test.each([
    [{ leads: 20, afterwards: 11 }, "filled_after_touch"],
    [{ leads: 20, afterwards: 10 }, null],
    [{ leads: 19, afterwards: 19 }, null],
  ])("where most values were told after Sales began, of at least twenty: %j", (told, expected) => {
    expect(why({ told })).toBe(expected);
  });

  test.each([
    [{ converted: 95, others: 50 }, "separates"],
    [{ converted: 94, others: 50 }, null],
    [{ converted: 5, others: 950 }, "separates"],
    [{ converted: 20, others: 2 }, "separates"],
    [{ converted: 20, others: 3 }, null],
    [{ converted: 19, others: 0 }, null],
    [{ converted: 100, others: 1_000 }, null],
  ])(
    "where being known parts customers from others, or only winning fills it in: %j of 100 and 1,000",
    (known, expected) => {
      expect(why({ known })).toBe(expected);
      expect(why({ known: { converted: 100, others: 1_000 }, values: [{ value: "keen", ...known }] })).toBe(expected);
    },
  );

  test("where its numbers part them, whichever way; never of fewer than twenty of each", () => {
    const known = { converted: 50, others: 500 };
    expect([0.951, 0.95, 0.949, 0.5, 0.051, 0.05].map((auc) => why({ known, auc }))).toEqual([
      "separates",
      "separates",
      null,
      null,
      null,
      "separates",
    ]);
    expect(why({ known: { converted: 19, others: 500 }, auc: 1 })).toBeNull();
    expect(why({ all: { converted: 19, others: 1_000 }, known: { converted: 19, others: 0 } })).toBeNull();
    expect(why({ all: { converted: 100, others: 19 }, known: { converted: 100, others: 0 } })).toBeNull();
  });

  test("never for a value that has nothing to do with the outcome", () => {
    const chance = fc.record({
      rate: fc.double({ min: 0, max: 1, noNaN: true }),
      all: fc.integer({ min: 20, max: 10_000 }),
    });
    fc.assert(
      fc.property(chance, ({ rate, all }) => {
        const known = { converted: Math.round(rate * all), others: Math.round(rate * all * 3) };
        expect(why({ all: { converted: all, others: all * 3 }, known })).toBeNull();
      }),
      { seed: 7 },
    );
  });

  test("says where only the newest were looked at", () => {
    const all = { converted: 842, others: 5_000 };
    expect(leakOf(traces({ all, known: { converted: 841, others: 0 } }), "won")?.says).toContain(
      "is known of 841 of 842 customers and of 0 of the newest 5,000 others",
    );
    expect(leakOf(traces({ told: { leads: 5_000, afterwards: 4_000 } }), "won")?.says).toContain(
      "in 4,000 of the newest 5,000 leads",
    );
  });

  test("says the numbers behind it", () => {
    const told = { leads: 1_200, afterwards: 1_100 };
    expect(leakOf(traces({ told }), "won")).toEqual({
      field: "field:note",
      why: "filled_after_touch",
      share: shareOf(1_100, 1_200),
      says: "“Note” was filled in only after Sales had begun to work on them in 1,100 of 1,200 leads.",
    });
    expect(leakOf(traces({ known: { converted: 99, others: 0 } }), "sql")?.says).toBe(
      "“Note” is known of 99 of 100 opportunities and of 0 of 1,000 others: it seems to be filled in once the outcome is known.",
    );
  });
});

const field = (type: CatalogueField["type"], name: CatalogueField["name"] = "field:x"): CatalogueField => {
  return { name, label: "Own", type, options: [], isArchived: false };
};
const row = (place: number, from: string | null, to = from): Counted => {
  return { place, from, to, leads: 10, known: 8, converted: 4 };
};
const saying = (counted: readonly Counted[], of: CatalogueField) =>
  rowsOf(counted, of, "EUR").rows.map(({ kind, value, range, says }) => ({ kind, value, range, says }));

describe("Rows of evidence", () => {
  test("say values and ranges in words, the last range open, what isn't known last", () => {
    expect(saying([row(0, null), row(1, "1", "9"), row(2, "10"), row(3, "12", "1500")], field("number"))).toEqual([
      { kind: "range", value: null, range: { from: 1, to: 9 }, says: "1 to 9" },
      { kind: "value", value: 10, range: null, says: "10" },
      { kind: "range", value: null, range: { from: 12, to: null }, says: "12 or more" },
      { kind: "unknown", value: null, range: null, says: "Not known" },
    ]);
    expect(
      saying([row(1, "100000", "199999"), row(2, "200000", "900000")], field("money")).map(({ says }) => says),
    ).toEqual(["EUR 1,000 to EUR 1,999.99", "EUR 2,000 or more"]);
    expect(
      saying([row(1, "2026-01-01", "2026-02-01"), row(2, "2026-02-02", "2026-03-01")], field("date")),
    ).toMatchObject([
      { range: { from: "2026-01-01", to: "2026-02-01" }, says: "1 Jan 2026 to 1 Feb 2026" },
      { range: { from: "2026-02-02", to: null }, says: "2 Feb 2026 or later" },
    ]);
    expect(saying([row(1, "true"), row(2, "false")], field("yes_no"))).toMatchObject([
      { value: true, says: "Yes" },
      { value: false, says: "No" },
    ]);
  });

  test("have months in their order, with their last days", () => {
    expect(saying([row(1, "2024-03"), row(2, "2024-02")], field("date", "createdAt"))).toEqual([
      { kind: "range", value: null, range: { from: "2024-02-01", to: "2024-02-29" }, says: "February 2024" },
      { kind: "range", value: null, range: { from: "2024-03-01", to: "2024-03-31" }, says: "March 2024" },
    ]);
  });

  test("keep what is left over apart", () => {
    const { rows, rest } = rowsOf([row(1, "Fair"), row(51, null)], field("text"), "EUR");
    expect(rows).toHaveLength(1);
    expect(rest).toMatchObject({ kind: "rest", says: "All others", leads: 10 });
  });

  test("stand best first if asked, without those of whom nothing is known yet in front", () => {
    const counted = [
      { ...row(1, "Fair"), converted: 1 },
      { ...row(2, "Ads"), known: 0, converted: 0 },
      { ...row(3, "Partner"), converted: 7 },
      { ...row(0, null), converted: 8 },
    ];
    const { rows } = rowsOf(counted, field("text"), "EUR");
    expect(inOrder(rows, "rate").map(({ says }) => says)).toEqual(["Partner", "Fair", "Ads", "Not known"]);
    expect(inOrder(rows, "frequency")).toEqual(rows);
  });

  test("are drawn as wide as those of which one can be sure, and as what the others come to", () => {
    const [rare, sure] = rowsOf(
      [
        { ...row(1, "Rare"), leads: 3, known: 3, converted: 1 },
        { ...row(2, "Fair"), known: 100, converted: 10 },
      ],
      field("text"),
      "EUR",
    ).rows;
    if (!rare || !sure) throw new Error("two were counted");
    expect(mostOf([sure])).toBe(shareOf(10, 100).interval?.[1]);
    expect(mostOf([rare, sure])).toBeCloseTo(1 / 3);
    expect(mostOf([])).toBeGreaterThan(0);
  });
});

describe("What a row may become in the draft", () => {
  const offered = (counted: Counted, of: CatalogueField) => {
    const [first] = rowsOf([counted], of, "EUR").rows;
    return first ? offerOf(first, of, "EUR") : null;
  };

  test.each([
    [row(1, "Fair"), field("text"), { field: "field:x", op: "equals", value: "Fair" }],
    [row(1, "hill.example"), field("email", "email"), { field: "email", op: "domain_one_of", value: ["hill.example"] }],
    [row(1, "true"), field("yes_no"), { field: "field:x", op: "equals", value: true }],
    [row(1, "5"), field("number"), { field: "field:x", op: "equals", value: 5 }],
    [row(1, "5", "9"), field("number"), { field: "field:x", op: "at_least", value: 5 }],
    [row(1, "150"), field("money"), { field: "field:x", op: "equals", value: { amount: "1.50", currency: "EUR" } }],
    [row(0, null), field("text"), { field: "field:x", op: "unknown" }],
    [row(1, "2", "4"), field("events", "event:touch"), { field: "event:touch", op: "count", value: { atLeast: 2 } }],
  ])("is its condition, named after it: %j", (counted, of, when) => {
    expect(offered(counted, of)).toMatchObject({ when });
  });

  test("is nothing where no clause says it: no event at all, a month, more words than a condition may have", () => {
    expect(offered(row(1, "0"), field("events", "event:touch"))).toBeNull();
    expect(offered(row(1, "2026-01"), field("date", "createdAt"))).toBeNull();
    expect(offered(row(1, "x".repeat(201)), field("text"))).toBeNull();
    expect(offered(row(51, null), field("text"))).toBeNull();
  });

  test("has a name no longer than a rule's may be", () => {
    expect(offered(row(1, "x".repeat(200)), field("text"))?.label).toHaveLength(120);
  });
});

describe("What evidence rests on", () => {
  const told = { all: shareOf(1_200, 8_000), leads: 9_000, leak: null };

  test("is said in sentences, with those whose outcome isn't known", () => {
    const maturity = { days: 163, from: "own" } as const;
    const whole = { ...told, field: "source", label: "Source", rows: [], rest: null, cautions: [], maturity };
    expect(groundInWords(whole, "won")).toBe(
      "Of 8,000 leads whose outcome is known 1,200 became customers, 15%: the dashed line. Of 1,000 leads it isn’t known yet: too " +
        "young, or nobody has worked on them. A lead that came to nothing counts after 163 days, within which nine of ten of your " +
        "customers were won.",
    );
    const assumed = { ...whole, all: shareOf(0, 0), leads: 0, maturity: { days: 90, from: "assumed" } as const };
    expect(groundInWords(assumed, "sql")).toBe(
      "Of 0 leads whose outcome is known 0 became opportunities. A lead that came to nothing counts after 90 days, which is assumed " +
        "until ten customers are known.",
    );
  });

  test("is doubted where few converted, nothing is known, or later values are all there is", () => {
    const later = "Leads are sorted by what is known of them now, not by what was known when they came in.";
    expect(cautionsOf(told, field("text"), "won")).toEqual([later]);
    expect(cautionsOf({ ...told, all: shareOf(49, 100) }, field("date", "createdAt"), "sql")).toEqual([
      "Only 49 of 100 leads became opportunities: what looks like a difference may be chance.",
    ]);
    expect(cautionsOf({ ...told, all: shareOf(0, 0) }, field("events", "event:touch"), "won")).toEqual([
      "What became of the 9,000 leads isn’t known of any yet.",
      "Counted are those before Sales first worked on a lead.",
    ]);
    expect(cautionsOf({ ...told, leads: 0 }, field("text"), "won")).toEqual([]);
  });
});

describe("Addresses of evidence", () => {
  const search = evidenceSearch.parse({ field: "field:x", outcome: "sql", period: "all", sort: "rate" });

  test("say what is asked, and are read as it was", () => {
    const asked = new URL(evidenceAddress(search), "http://localhost").searchParams;
    expect(evidenceSearch.parse(Object.fromEntries(asked))).toEqual(search);
    expect(evidenceSearch.parse({ field: "", outcome: "x", period: "x", sort: "x" })).toEqual({
      field: "source",
      outcome: "won",
      period: "year",
      sort: "frequency",
    });
  });

  test("lead to the leads of one row", () => {
    const { rows } = rowsOf([row(0, null), row(1, "5"), row(2, "6", "9")], field("number"), "EUR");
    const read = rows.map((each) => {
      const asked = new URL(rowAddress(search, each, "known"), "http://localhost").searchParams;
      const { kind, from, to, only } = rowSearch.parse(Object.fromEntries(asked));
      return { kind, from, to, only };
    });
    expect(read).toEqual([
      { kind: "value", from: "5", to: "5", only: "known" },
      { kind: "range", from: "6", to: undefined, only: "known" },
      { kind: "unknown", from: undefined, to: undefined, only: "known" },
    ]);
  });
});
