import type { Condition } from "../../schema/condition.ts";
import type { Held } from "./seen.ts";

/** So many conditions have their bit in one whole number of the database. */
export const bitsInWord = 31;

/** Which conditions held of a lead at one moment: bit by bit, in words of 31. */
export type Mask = readonly number[];

/** Each condition once, for two definitions have most in common. */
export function distinct(conditions: readonly Condition[]): Condition[] {
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** Reads from a mask of `distinct` conditions what held of some of them. */
export function readerOf(all: readonly Condition[], some: readonly Condition[]): (mask: Mask) => Held {
  const places = new Map(all.map((condition, place) => [JSON.stringify(condition), place]));
  const mine = some.map((condition) => places.get(JSON.stringify(condition)) ?? 0);
  return (mask) =>
    mine.map((place) => (((mask[Math.floor(place / bitsInWord)] ?? 0) >> (place % bitsInWord)) & 1) === 1);
}
