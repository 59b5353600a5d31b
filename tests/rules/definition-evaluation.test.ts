import { describe, expect, test } from "vitest";
import { evaluate } from "#features/definitions/rules/evaluate.ts";
import { holds } from "#features/definitions/rules/holds.ts";
import type { Leaf } from "#features/definitions/schema/condition.ts";
import type { CountableEvent, LeadFacts } from "#features/definitions/schema/judgement.ts";
import { aDefinition, knownOf } from "../factories/lead-definition.ts";

const now = new Date("2026-11-22T09:00:00Z");
const asks = (leaf: Leaf, known: Partial<LeadFacts>, timeZone = "Europe/Prague") =>
  holds(leaf, { facts: knownOf(known), now, timeZone });

describe("A question", () => {
  test("compares texts without regard to case, in any script", () => {
    expect(asks({ field: "country", op: "equals", value: "AUSTRIA" }, { texts: { country: "Austria" } })).toBe(true);
    expect(asks({ field: "company", op: "contains", value: "όδος" }, { texts: { company: "Η ΌΔΟΣ" } })).toBe(false);
    expect(asks({ field: "company", op: "contains", value: "ΌΔΟΣ" }, { texts: { company: "η όδοσ" } })).toBe(true);
    expect(asks({ field: "company", op: "one_of", value: ["Hill", "İNAN"] }, { texts: { company: "inan" } })).toBe(
      true,
    );
  });

  test("takes of an address what stands behind its last @", () => {
    const free: Leaf = { field: "email", op: "domain_one_of", value: ["Gmail.com"] };
    expect(asks(free, { texts: { email: "jane@GMAIL.com" } })).toBe(true);
    expect(asks(free, { texts: { email: '"a@gmail.com"@hill.example' } })).toBe(false);
    expect(asks(free, { texts: { email: "gmail.com" } })).toBe(false);
  });

  test("is fulfilled by nothing that isn't known, whatever it asks; its opposite is", () => {
    const asked: Leaf = { field: "field:employees", op: "at_least", value: 50 };
    for (const fields of [{}, { employees: "" }, { employees: "60" }, { employees: true }]) {
      expect(asks(asked, { fields })).toBe(false);
      expect(holds({ not: asked }, { facts: knownOf({ fields }), now, timeZone: "UTC" })).toBe(true);
    }
    expect(asks({ field: "company", op: "known" }, { texts: { company: "" } })).toBe(false);
  });

  test("compares numbers, amounts in minor units, and days", () => {
    const size: Leaf = { field: "field:employees", op: "between", value: { from: 50, to: 200 } };
    expect([49.99, 50, 200, 200.01].map((employees) => asks(size, { fields: { employees } }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const budget: Leaf = { field: "field:budget", op: "at_least", value: { amount: "2.50", currency: "EUR" } };
    expect([249, 250].map((amount) => asks(budget, { fields: { budget: amount } }))).toEqual([false, true]);
    const renewal: Leaf = { field: "field:renewal", op: "at_most", value: "2026-12-24" };
    expect(["2026-12-24", "2026-12-25"].map((day) => asks(renewal, { fields: { renewal: day } }))).toEqual([
      true,
      false,
    ]);
  });

  test("counts days where the workspace is, across changes of its clocks", () => {
    const since: Leaf = { field: "createdAt", op: "at_least", value: "2026-03-29" };
    const moments = ["2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z"].map((text) => new Date(text));
    expect(moments.map((createdAt) => asks(since, { createdAt }))).toEqual([false, true]);
    const until: Leaf = { field: "createdAt", op: "at_most", value: "2026-03-29" };
    const ends = ["2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"].map((text) => new Date(text));
    expect(ends.map((createdAt) => asks(until, { createdAt }))).toEqual([true, false]);
  });

  test("within the last days means today and so many days before it, nothing that is yet to come", () => {
    const lately: Leaf = { field: "field:renewal", op: "within_last", value: { days: 2 } };
    const days = ["2026-11-19", "2026-11-20", "2026-11-22", "2026-11-23"];
    expect(days.map((renewal) => asks(lately, { fields: { renewal } }))).toEqual([false, true, true, false]);
  });

  test("counts the events that it asks for, up to the moment of asking", () => {
    const call = (occurredAt: string, rest: Partial<CountableEvent> = {}): CountableEvent => {
      return {
        type: "touch",
        occurredAt: new Date(occurredAt),
        channel: "call",
        direction: "outbound",
        genuine: true,
        ...rest,
      };
    };
    const events = [
      call("2026-11-07T22:59:00Z"),
      call("2026-11-07T23:00:00Z"),
      call("2026-11-20T09:00:00Z", { genuine: false }),
      call("2026-11-21T09:00:00Z", { channel: "email" }),
      call("2026-11-22T09:00:00.001Z"),
    ];
    const countsTo = (value: object) => {
      const counted = [1, 2, 3, 4, 5].filter((atLeast) =>
        asks({ field: "event:touch", op: "count", value: { ...value, atLeast } }, { events }),
      );
      return counted.length;
    };
    expect(countsTo({})).toBe(4);
    expect(countsTo({ withinDays: 14 })).toBe(3);
    expect(countsTo({ withinDays: 14, genuine: true })).toBe(2);
    expect(countsTo({ channel: "email" })).toBe(1);
    expect(countsTo({ direction: "inbound" })).toBe(0);
  });
});

describe("A definition", () => {
  const rule = (id: string, points: number, group?: string) => ({
    id,
    label: id,
    when: { field: "company", op: "known" },
    points,
    ...(group && { group }),
  });
  const jane = knownOf({ texts: { company: "Hill & Daughters", country: "Austria" } });

  test("adds up the points of a lead, those of a group up to its cap", () => {
    const score = {
      rules: [rule("a", 30, "Fit"), rule("b", 25, "Fit"), rule("c", -5), rule("d", 7, "Other")],
      groupCaps: { Fit: 40 },
      threshold: 42,
    };
    expect(evaluate(aDefinition({ score }), jane, now, "UTC")).toMatchObject({ isMql: true, points: 42, misses: [] });
    expect(evaluate(aDefinition({ score: { ...score, threshold: 43 } }), jane, now, "UTC")).toMatchObject({
      isMql: false,
      misses: [{ kind: "threshold", missing: 1 }],
    });
  });

  test("names what keeps a lead from being an MQL, each thing at its place", () => {
    const strict = aDefinition({
      disqualifiers: [
        { field: "company", op: "unknown" },
        { field: "country", op: "equals", value: "austria" },
      ],
      requiredFields: ["company", "phone"],
      criteria: {
        all: [
          { field: "country", op: "known" },
          { field: "industry", op: "known" },
        ],
      },
    });
    expect(evaluate(strict, jane, now, "UTC").misses).toEqual([
      { kind: "disqualifier", at: 1 },
      { kind: "required_field", field: "phone" },
      { kind: "criterion", at: 1 },
    ]);
  });

  test("that asks nothing is fulfilled by everybody", () => {
    expect(evaluate(aDefinition(), knownOf(), now, "UTC")).toEqual({ isMql: true, points: 0, matched: [], misses: [] });
  });
});
