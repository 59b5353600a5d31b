import { type Day, dayOf } from "#platform/day.ts";
import { minorUnits } from "#platform/minor-units.ts";
import type { Leaf, Operand } from "../schema/condition.ts";
import { lastDays } from "./span.ts";

/** A value as leads have it: days as texts, money in minor units. */
type Plain = string | number;

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

/** Days from one to another, both included; null where there is no bound. */
export type Days = { readonly from: Day | null; readonly to: Day | null };

/** The days on one of which something has to have happened, for a question about a moment; null where it asks for none. */
export function daysOf(leaf: Leaf, now: Date, timeZone: string): Days | null {
  const range = momentRange(leaf, now, timeZone);
  if (range === null) return null;
  const { from, to } = range;
  const isFitting = (end: Plain | null): end is Day | null => end === null || isDay(end);
  return isFitting(from) && isFitting(to) ? { from, to } : null;
}

function momentRange(leaf: Leaf, now: Date, timeZone: string): Range | null {
  if (leaf.op === "equals" && typeof leaf.value !== "boolean") {
    const day = plainOf(leaf.value);
    return { from: day, to: day };
  }
  return isRangeLeaf(leaf) ? rangeOf(leaf, now, timeZone) : null;
}

/** Whether a question is one of order. */
export function isRangeLeaf(leaf: Leaf): leaf is RangeLeaf {
  return leaf.op === "at_least" || leaf.op === "at_most" || leaf.op === "between" || leaf.op === "within_last";
}

/** Whether a value is a day that there is, as the calendars here have it. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !/^(19[7-9]|2[01]\d)\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && dayOf(date) === value;
}
