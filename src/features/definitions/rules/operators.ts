import type { Operator } from "../schema/condition.ts";
import type { ValueType } from "./catalogue.ts";

/** How an operator reads between a field and a value; of days in words of time; turned around where `isTurned` says so. */
export function operatorWords(op: Operator, type: ValueType, isTurned: boolean): string {
  const [plain, other] = (type === "date" ? words.ofDays[op] : undefined) ?? words.ofAll[op];
  return isTurned ? other : plain;
}

type Words = readonly [plain: string, turned: string];

const words: { ofAll: Readonly<Record<Operator, Words>>; ofDays: Readonly<Partial<Record<Operator, Words>>> } = {
  ofAll: {
    equals: ["is", "is not"],
    one_of: ["is one of", "is none of"],
    contains: ["contains", "doesn’t contain"],
    domain_one_of: ["is an address at one of", "is an address at none of"],
    at_least: ["is at least", "is not at least"],
    at_most: ["is at most", "is not at most"],
    between: ["is between", "is not between"],
    within_last: ["is within the last", "is not within the last"],
    count: ["number at least", "number fewer than"],
    known: ["is known", "is not known"],
    unknown: ["is unknown", "is not unknown"],
  },
  ofDays: {
    equals: ["is on", "is not on"],
    at_least: ["is on or after", "is not on or after"],
    at_most: ["is on or before", "is not on or before"],
  },
};
