import { type Day, dayOf } from "#platform/day.ts";
import { minorUnits } from "#platform/money.ts";
import type { Leaf, Operand } from "../schema.ts";
import { lastDays } from "./span.ts";

/** A value as leads have it: days as texts, money in minor units. */
export type Plain = string | number;

/** Where a value has to lie, both ends included; null where there is no bound. Its ends are of one type. */
export type Range = { readonly from: Plain | null; readonly to: Plain | null };

/** A question of order. */
export type RangeLeaf = Extract<Leaf, { op: "at_least" | "at_most" | "between" | "within_last" }>;

/** The range of a question at a moment, in the days of a zone; null where its ends are of two types and nothing lies between. */
export function rangeOf(leaf: RangeLeaf, now: Date, timeZone: string): Range | null {
  switch (leaf.op) {
    case "at_least":
      return { from: plainOf(leaf.value), to: null };
    case "at_most":
      return { from: null, to: plainOf(leaf.value) };
    case "within_last":
      return lastDays(leaf.value.days, now, timeZone);
    case "between": {
      const [from, to] = [plainOf(leaf.value.from), plainOf(leaf.value.to)];
      return typeof from === typeof to ? { from, to } : null;
    }
  }
}

/** What is compared with a lead's value. An amount that its currency can't have is none that a lead has. */
export function plainOf(operand: Operand): Plain {
  return typeof operand === "object" ? (minorUnits(operand) ?? Number.MAX_VALUE) : operand;
}

/** A range's ends as days; null where one of them is none. */
export function daysOf({ from, to }: Range): { readonly from: Day | null; readonly to: Day | null } | null {
  const isFitting = (end: Plain | null): end is Day | null => end === null || isDay(end);
  return isFitting(from) && isFitting(to) ? { from, to } : null;
}

function isDay(value: Plain): value is Day {
  if (typeof value !== "string" || !/^(19[7-9]|20|21)\d+-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && dayOf(date) === value;
}
