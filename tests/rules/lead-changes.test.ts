import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earlierValueOf } from "#features/leads/erasure/rules/earlier-value.ts";
import { leadChangesOf, valueAt } from "#features/leads/intake/rules/lead-changes.ts";
import type { Standing } from "#features/leads/intake/rules/standing.ts";
import { type FieldValue, type LeadFacts, ofEachText } from "#features/leads/schema.ts";
import { aField } from "../factories/reading.ts";

const nobody: LeadFacts = {
  ...ofEachText(() => null),
  identity: null,
  latestSource: null,
  campaignId: null,
  ownerId: null,
  fields: {},
  createdAt: new Date("2026-01-01T00:00:00Z"),
};
const standing = (facts: LeadFacts): Standing => ({ id: "jane", revision: 1, importId: null, facts, events: [] });
const change = (before: LeadFacts | null, after: LeadFacts) => ({
  before: before && standing(before),
  after: standing(after),
});
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

const anyText = fc.constantFrom(null, "mining", "Mining", "");
const anyFacts: fc.Arbitrary<LeadFacts> = fc
  .record({
    industry: anyText,
    email: anyText,
    latestSource: anyText,
    campaignId: fc.constantFrom(null, "spring", "fair"),
    ownerId: fc.constantFrom(null, "ravi", "nora"),
    identity: fc.constantFrom(null, { system: "crm", externalId: "1" }),
    fields: fc.dictionary(
      fc.constantFrom("size", "toString", "constructor"),
      fc.oneof(fc.nat(2), fc.boolean(), fc.constantFrom("12", "")),
    ),
  })
  .map((facts) => ({ ...nobody, ...facts }));

/** What a lead's facts say of a field, by the name that definitions have for it. */
function said(facts: LeadFacts, field: string): FieldValue | null {
  if (field === "campaign") return facts.campaignId;
  if (field === "industry" || field === "email" || field === "latestSource") return facts[field];
  const key = field.slice("field:".length);
  return Object.hasOwn(facts.fields, key) ? (facts.fields[key] ?? null) : null;
}
const fields = ["industry", "email", "latestSource", "campaign", "field:size", "field:toString", "field:constructor"];

describe("what was known of a lead at a moment", () => {
  it("is what whoever looked then has seen, however often and whatever was told otherwise since", () => {
    const tellings = fc.array(fc.tuple(anyFacts, fc.nat(3)), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(tellings, (told) => {
        // Some are told at one moment; of these the last is seen.
        const replay = told.map(([facts], index) => {
          const minute = told.slice(0, index + 1).reduce((sum, [, minutes]) => sum + minutes, 0);
          return { facts, minute };
        });
        const changes = replay.flatMap(({ facts, minute }, index) =>
          leadChangesOf(change(replay[index - 1]?.facts ?? null, facts), at(minute)),
        );
        const now = replay.at(-1)?.facts ?? nobody;
        const moments = [...new Set(replay.flatMap(({ minute }) => [minute, minute + 1]))];
        const known = moments.map((minute) =>
          fields.map((field) => valueAt(field, at(minute), { now: said(now, field), changes })),
        );
        const seen = moments.map((minute) => {
          const facts = replay.findLast((telling) => telling.minute <= minute)?.facts ?? nobody;
          return fields.map((field) => said(facts, field));
        });
        expect(JSON.stringify(known)).toBe(JSON.stringify(seen));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("is what is known now, where nothing was ever told otherwise", () => {
    expect(valueAt("industry", at(0), { now: "mining", changes: [] })).toBe("mining");
  });

  it("has nothing to do with a lead that is told of for the first time", () => {
    expect(leadChangesOf(change(null, { ...nobody, industry: "mining" }), at(0))).toEqual([]);
  });

  it("says nothing of whose the lead is, nor of how it is called in another system", () => {
    const after = { ...nobody, ownerId: "ravi", identity: { system: "crm", externalId: "1" } };
    expect(leadChangesOf(change(nobody, after), at(0))).toEqual([]);
  });
});

describe("somebody who asks is told what was known of them before", () => {
  const words = {
    fields: [aField("budget", "money"), aField("size", "number")],
    campaigns: new Map([["019aa000", "Spring"]]),
    currency: "EUR",
  };

  it.each([
    ["jobTitle", "Buyer", "Buyer"],
    ["jobTitle", null, null],
    ["campaign", "019aa000", "Spring"],
    ["campaign", "019aa001", "019aa001"],
    ["campaign", null, null],
    ["field:size", 1_200, 1_200],
    ["field:budget", 1_200, { amount: "12.00", currency: "EUR" }],
    ["field:budget", null, null],
  ] as const)("%s was %j", (field, before, answered) => {
    expect(earlierValueOf({ field, before, at: at(1) }, words)).toEqual({ field, before: answered, until: at(1) });
  });
});
