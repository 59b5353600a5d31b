import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseSentence, sentenceOf } from "#features/definitions/rules/sentence.ts";
import type { Condition } from "#features/definitions/schema/condition.ts";
import type { SectionName } from "#features/definitions/schema/definition.ts";
import { anyCondition } from "../factories/any-definition.ts";
import { catalogue } from "../factories/lead-definition.ts";

const told = (condition: Condition) => sentenceOf(condition, catalogue);
const clause = (section: SectionName, content: Parameters<typeof clauseSentence>[1]) =>
  clauseSentence(section, content, catalogue);

const large: Condition = { field: "field:employees", op: "at_least", value: 50 };
const austrian: Condition = { field: "country", op: "equals", value: "Austria" };
const named: Condition = { field: "jobTitle", op: "known" };

describe("A question in words", () => {
  test.each<[Condition, string, string]>([
    [austrian, "Country is Austria", "Country is not Austria"],
    [large, "Company size is 50 or more", "Company size is not 50 or more"],
    [named, "Job title is known", "Job title is not known"],
    [{ field: "jobTitle", op: "unknown" }, "Job title is not known", "Job title is known"],
    [
      { field: "jobTitle", op: "contains", value: "head" },
      "Job title contains “head”",
      "Job title doesn’t contain “head”",
    ],
    [
      { field: "country", op: "one_of", value: ["Austria", "Germany", "Trinidad and Tobago"] },
      "Country is “Austria”, “Germany” or “Trinidad and Tobago”",
      "Country is not “Austria”, “Germany” or “Trinidad and Tobago”",
    ],
    [
      { field: "email", op: "domain_one_of", value: ["gmail.com", "gmx.net"] },
      "E-mail is an address at gmail.com or gmx.net",
      "E-mail is not an address at gmail.com or gmx.net",
    ],
    [
      { field: "field:employees", op: "between", value: { from: 50, to: 12_000 } },
      "Company size is from 50 to 12,000",
      "Company size is not from 50 to 12,000",
    ],
    [
      { field: "field:budget", op: "at_most", value: { amount: "1234.50", currency: "EUR" } },
      "Budget is EUR 1234.50 or less",
      "Budget is not EUR 1234.50 or less",
    ],
    [{ field: "field:approved", op: "equals", value: true }, "Budget confirmed is yes", "Budget confirmed is not yes"],
    [
      { field: "field:renewal", op: "at_least", value: "2026-12-24" },
      "Renewal is on 24 Dec 2026 or later",
      "Renewal is not on 24 Dec 2026 or later",
    ],
    [
      { field: "createdAt", op: "within_last", value: { days: 30 } },
      "the lead came in within the last 30 days",
      "the lead didn’t come in within the last 30 days",
    ],
    [
      { field: "event:touch", op: "count", value: { atLeast: 3, genuine: true, channel: "email", withinDays: 14 } },
      "there were at least 3 genuine e-mails within the last 14 days",
      "there were fewer than 3 genuine e-mails within the last 14 days",
    ],
    [
      { field: "event:source_touched", op: "count", value: { atLeast: 1, source: "Webinar" } },
      "the lead came to us again at least 1 time by Webinar",
      "the lead came to us again fewer than 1 time by Webinar",
    ],
    [{ field: "field:gone", op: "known" }, "“field:gone” is known", "“field:gone” is not known"],
  ])("%j", (condition, plain, turned) => {
    expect(told(condition)).toBe(plain);
    expect(told({ not: condition })).toBe(turned);
    expect(told({ not: { not: condition } })).toBe(plain);
  });
});

describe("A tree in words", () => {
  test("has brackets where and meets or, and none elsewhere", () => {
    expect(told({ all: [austrian, { all: [large, named] }] })).toBe(
      "Country is Austria, and Company size is 50 or more, and Job title is known",
    );
    expect(told({ any: [austrian, { all: [large, { any: [named, austrian] }] }] })).toBe(
      "Country is Austria, or (Company size is 50 or more, and (Job title is known, or Country is Austria))",
    );
  });

  test("says what isn't so of each part of a group", () => {
    expect(told({ not: { any: [austrian, { all: [large, { not: named }] }] } })).toBe(
      "Country is not Austria, and (Company size is not 50 or more, or Job title is known)",
    );
  });

  test("says so where it asks nothing", () => {
    expect(told({ all: [] })).toBe("whatever the lead is like");
    expect(told({ any: [] })).toBe("no lead at all");
    expect(told({ not: { all: [{ any: [] }] } })).toBe("whatever the lead is like");
  });

  test("is the same for a condition and for its opposite's opposite, whatever it is", () => {
    fc.assert(
      fc.property(anyCondition, (one) => {
        expect(told({ not: { not: one } })).toBe(told(one));
      }),
    );
  });
});

describe("A clause in words", () => {
  test.each<[SectionName, Parameters<typeof clauseSentence>[1], string]>([
    [
      "disqualifier",
      { when: { field: "jobTitle", op: "contains", value: "intern" } },
      "Never an MQL when Job title contains “intern”.",
    ],
    ["required_field", { field: "company" }, "Company must be known."],
    [
      "criterion",
      { when: { field: "createdAt", op: "at_least", value: "2026-01-01" } },
      "The lead came in on 1 Jan 2026 or later.",
    ],
    [
      "score_rule",
      {
        id: "large",
        label: "Large firm",
        when: { field: "field:employees", op: "at_least", value: 50 },
        points: 15,
        group: "Fit",
      },
      "Large firm: +15 points towards “Fit” when Company size is 50 or more.",
    ],
    [
      "score_rule",
      { id: "x", label: "Old", when: { field: "field:renewal", op: "unknown" }, points: -1 },
      "Old: −1 point when Renewal is not known.",
    ],
    ["scoring", { threshold: 40 }, "An MQL has at least 40 points."],
    ["scoring", { threshold: 0, groupCaps: { Fit: 30 } }, "An MQL needs no points; “Fit” gives at most 30."],
    ["accept_check", { text: "We can reach them." }, "Before accepting, Sales checks: We can reach them."],
    ["opportunity_check", { text: "Who decides?" }, "Before opening an opportunity, Sales checks: Who decides?"],
    [
      "reason",
      { key: "wrong", label: "Wrong number", mark: "outside_definition", noContactNeeded: true },
      "“Wrong number” disqualifies a lead outside the definition, also without having spoken with anybody.",
    ],
    ["recycling", { restDays: 90 }, "A recycled lead may come back after 90 days."],
    ["recycling", { restDays: 0 }, "A recycled lead may come back at once."],
    ["term", { term: "Firm", meaning: "Whoever buys\nfor others" }, "By “Firm” we mean: Whoever buys for others."],
    ["criterion", { when: { field: "" } }, "This clause says nothing yet."],
  ])("%s %j", (section, content, sentence) => {
    expect(clause(section, content)).toBe(sentence);
  });
});
