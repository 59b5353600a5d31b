import { describe, expect, it } from "vitest";
import type { LeadField } from "#features/leads/fields/schema.ts";
import { readFieldValues } from "#features/leads/intake/rules/field-values.ts";
import { growingId } from "#platform/growing-id.ts";
import { minorUnits, moneyOf } from "#platform/minor-units.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

describe("values of custom fields", () => {
  const field = (key: string, type: LeadField["type"], options: string[] = []): LeadField => ({
    id: key,
    key,
    label: key,
    type,
    options,
    revision: 1,
    archivedAt: null,
  });
  const fields = [
    field("size", "number"),
    field("budget", "money"),
    field("plan", "choice", ["Free", "Pro"]),
    field("asked", "date"),
    field("known", "yes_no"),
    field("remark", "text"),
    { ...field("old", "text"), archivedAt: now },
  ];

  it.each([
    ["size", 12.5, 12.5],
    ["budget", { amount: "1234.50", currency: "EUR" }, 123_450],
    ["plan", "Pro", "Pro"],
    ["asked", "2026-02-28", "2026-02-28"],
    ["known", false, false],
    ["remark", " hello ", "hello"],
    ["size", null, null],
  ])("%s takes %j", (key, told, value) => {
    expect(readFieldValues({ [key]: told }, fields, "EUR")).toEqual({ values: { [key]: value }, problems: {} });
  });

  it.each([
    ["size", "12"],
    ["size", Number.POSITIVE_INFINITY],
    ["budget", 12],
    ["budget", { amount: "1.234", currency: "EUR" }],
    ["budget", { amount: "1.00", currency: "USD" }],
    ["plan", "pro"],
    ["asked", "2026-02-30"],
    ["known", "yes"],
    ["remark", "a\0b"],
    ["remark", ""],
    ["old", "text"],
    ["unheard_of", 1],
  ])("%s does not take %j", (key, told) => {
    const { values, problems } = readFieldValues({ [key]: told }, fields, "EUR");
    expect(values).toEqual({});
    expect(Object.keys(problems)).toEqual([`fields.${key}`]);
  });
});

describe("money", () => {
  it.each([
    ["1234.50", "EUR", 123_450],
    ["-0.05", "EUR", -5],
    ["12", "JPY", 12],
    ["1.234", "BHD", 1_234],
  ])("%s %s is %d minor units", (amount, currency, minor) => {
    expect(minorUnits({ amount, currency })).toBe(minor);
    expect(minorUnits(moneyOf(minor, currency))).toBe(minor);
  });

  it("has no more decimals than its currency", () => {
    expect(minorUnits({ amount: "1.5", currency: "JPY" })).toBeNull();
    expect(minorUnits({ amount: "1.500", currency: "EUR" })).toBe(150);
  });
});

describe("ids that grow", () => {
  it("are each greater than the one before, and of version 7", () => {
    const ids = Array.from({ length: 20_000 }, growingId);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
  });
});
