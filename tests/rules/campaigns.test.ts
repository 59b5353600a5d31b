import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  campaignFactSentence,
  channelAndDays,
  daysOf,
  decideCampaignChange,
  leadsOfCampaign,
  monthsOf,
  oneYear,
  rangeOf,
  spendChanges,
  yearsFrom,
} from "#features/leads/campaigns/rules.ts";
import { makeCampaignInput, setSpendForm, setSpendInput } from "#features/leads/campaigns/schema.ts";
import { parseInput } from "#platform/parse.ts";

const spring = { name: "Spring", channel: "Webinar", startsOn: "2026-03-01", endsOn: "2026-05-31" };
const campaignId = "019aa000-0000-7000-8000-000000000001";

describe("a campaign that somebody changes", () => {
  const known = { ...spring, revision: 3 };

  it("is changed at the revision that was seen, and keeps what nothing is said about", () => {
    expect(decideCampaignChange(known, { revision: 3, name: "Summer" })).toEqual({ ...spring, name: "Summer" });
    expect(decideCampaignChange(known, { revision: 3, endsOn: null })).toEqual({ ...spring, endsOn: null });
    expect(decideCampaignChange(known, { revision: 2, name: "Summer" })).toBe("changed_meanwhile");
  });

  it("is as it was where the wish says nothing new, at whatever revision", () => {
    expect(decideCampaignChange(known, { revision: 1, ...spring })).toBe("unchanged");
  });

  it("never ends before it starts", () => {
    expect(decideCampaignChange(known, { revision: 3, endsOn: "2026-02-28" })).toBe("ends_first");
    expect(decideCampaignChange(known, { revision: 3, endsOn: "2026-03-01" })).toMatchObject({ endsOn: "2026-03-01" });
  });
});

describe("spend by month", () => {
  it("changes what is said otherwise, in the order of the months; the last word for a month counts", () => {
    const known = new Map([
      ["2026-01", 100],
      ["2026-02", 200],
    ]);
    const wished = [
      { month: "2026-03", minor: 5 },
      { month: "2026-02", minor: null },
      { month: "2026-01", minor: 100 },
      { month: "2026-03", minor: 300 },
    ];
    expect(spendChanges(known, wished)).toEqual([
      { month: "2026-02", from: 200, to: null },
      { month: "2026-03", from: null, to: 300 },
    ]);
  });

  it("comes to the wish whatever was known, and has nothing left to change then", () => {
    const month = fc.constantFrom(...monthsOf("2026"));
    const minor = fc.option(fc.nat(5));
    fc.assert(
      fc.property(
        fc.array(fc.record({ month, minor: fc.nat(5) })),
        fc.array(fc.record({ month, minor })),
        (before, wished) => {
          const known = new Map(before.map((one) => [one.month, one.minor]));
          const after = new Map<string, number>(known);
          for (const { month: of, to } of spendChanges(known, wished))
            to === null ? after.delete(of) : after.set(of, to);
          for (const [of, wish] of new Map(wished.map((one) => [one.month, one.minor])))
            expect(after.get(of) ?? null).toBe(wish);
          expect(spendChanges(after, wished)).toEqual([]);
        },
      ),
    );
  });

  const typed = (text: string) =>
    setSpendForm.safeParse({ campaignId, revision: "2", currency: "EUR", "month.2026-03": text });
  it.each([
    ["6200", "6200"],
    ["6,200.00", "6200.00"],
    ["6.200,00", "6200.00"],
    ["6 200,5", "6200.5"],
    ["6,200", "6200"],
    ["1.234.567", "1234567"],
    ["€ 1'200.50", "1200.50"],
    ["-5", "-5"],
  ])("is typed as %s", (text, amount) => {
    expect(typed(text).data?.months).toEqual([{ month: "2026-03", amount: { amount, currency: "EUR" } }]);
  });

  it("is not known where nothing is typed, and refused where it is no amount", () => {
    expect(typed("  ").data?.months).toEqual([{ month: "2026-03", amount: null }]);
    expect(typed("a lot").success).toBe(false);
  });

  it("is of months that there are", () => {
    const amount = null;
    for (const month of ["2026-13", "2026-00", "26-01", "2026-1", "1969-12", "2026-01-01"])
      expect(setSpendInput.safeParse({ campaignId, months: [{ month, amount }] }).success, month).toBe(false);
    expect(setSpendInput.safeParse({ campaignId, months: [] }).success).toBe(false);
  });
});

describe("what a page of campaigns tells of", () => {
  it("is a year, or all of them", () => {
    expect(rangeOf("2026")).toEqual({ from: "2026-01", to: "2026-12" });
    expect(rangeOf("all")).toEqual({});
    expect(oneYear("all", "2026-11-22")).toBe("2026");
    expect(oneYear("2024", "2026-11-22")).toBe("2024");
  });

  it("reaches from the first year that anything is known of to the one to plan", () => {
    expect(yearsFrom("2024-06-01", "2026-11-22")).toEqual(["2027", "2026", "2025", "2024"]);
    expect(yearsFrom(null, "2026-11-22")).toEqual(["2027", "2026"]);
    expect(yearsFrom("2031-01-01", "2026-11-22")).toEqual(["2027"]);
  });

  it("begins and ends with the days of its months, also of a short one", () => {
    expect(daysOf({ from: "2024-02", to: "2024-02" })).toEqual({ from: "2024-02-01", to: "2024-02-29" });
    expect(daysOf({})).toEqual({ from: null, to: null });
  });

  it("opens the leads that it counts", () => {
    expect(leadsOfCampaign("c", { from: "2026-01", to: "2026-12" }, "won")).toBe(
      "/leads?campaign=c&stage=won&createdFrom=2026-01-01&createdTo=2026-12-31",
    );
    expect(leadsOfCampaign("c", {})).toBe("/leads?campaign=c");
  });
});

describe("in words", () => {
  it("a campaign says what is known of it", () => {
    expect(channelAndDays(spring)).toBe("Webinar, from 1 Mar 2026, to 31 May 2026");
    expect(channelAndDays({ channel: null, startsOn: null, endsOn: null })).toBe("");
  });

  it("facts tell what somebody did", () => {
    const [id, currency, name] = [campaignId, "EUR", "Spring"];
    const set = (months: { month: string; from: number | null; to: number | null }[]) =>
      campaignFactSentence({ type: "campaign.spend_set", payload: { id, name, currency, months } });
    expect(set([{ month: "2026-03", from: null, to: 620050 }])).toBe(
      "set what “Spring” cost in 2026-03 to 6200.50 EUR",
    );
    expect(set([{ month: "2026-03", from: 1, to: null }])).toBe("set what “Spring” cost in 2026-03 to not known");
    expect(set(monthsOf("2026").map((month) => ({ month, from: null, to: 1 })))).toBe(
      "set what “Spring” cost in 12 months",
    );
    const to = { ...spring, channel: null, startsOn: null, endsOn: null };
    expect(campaignFactSentence({ type: "campaign.changed", payload: { id, from: spring, to } })).toBe(
      "changed the campaign “Spring”, Webinar, from 1 Mar 2026, to 31 May 2026 to “Spring”",
    );
  });

  it("a form's empty fields are not known", () => {
    const parsed = parseInput(makeCampaignInput, { name: " Spring ", channel: "", startsOn: "", endsOn: "" });
    expect(parsed).toEqual({ input: { name: "Spring", channel: null, startsOn: null, endsOn: null } });
  });
});
