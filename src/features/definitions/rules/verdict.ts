import type { Condition } from "../schema/condition.ts";
import type { LeadFacts } from "../schema/judgement.ts";
import { holds } from "./holds.ts";
import { type Literal, possibleFacts } from "./possible-facts.ts";

/** Whether a condition holds for every lead that there could be, or for none; `either` where that isn't plain. */
export type Verdict = "always" | "never" | "either";

/** What can be said of a condition without looking at any lead. Of two questions about different fields nothing is concluded. */
export function verdictOf(condition: Condition): Verdict {
  if (isNever(normal(condition, false))) return "never";
  return isNever(normal(condition, true)) ? "always" : "either";
}

/** The fields of which conditions that all have to hold ask what no lead can be at once. */
export function conflictsOf(conditions: readonly Condition[]): string[] {
  const literals = membersOf({ all: conditions.map((each) => normal(each, false)) }).filter((each) => "leaf" in each);
  return [...new Set(conflictsAmong(literals).map(({ leaf }) => leaf.field))];
}

type Normal = { readonly all: readonly Normal[] } | { readonly any: readonly Normal[] } | Literal;

/** The condition, or its opposite, with nothing turned around but questions. */
function normal(condition: Condition, isTurned: boolean): Normal {
  if ("not" in condition) return normal(condition.not, !isTurned);
  if ("all" in condition) {
    const members = condition.all.map((each) => normal(each, isTurned));
    return isTurned ? { any: members } : { all: members };
  }
  if ("any" in condition) {
    const members = condition.any.map((each) => normal(each, isTurned));
    return isTurned ? { all: members } : { any: members };
  }
  return { leaf: condition, isTurned };
}

function isNever(condition: Normal): boolean {
  if ("any" in condition) return condition.any.every(isNever);
  const members = membersOf(condition);
  const literals = members.filter((each) => "leaf" in each);
  if (conflictsAmong(literals).length > 0) return true;
  const choices = members.filter((each) => "any" in each);
  return choices.some(({ any }) => any.every((one) => isNever({ all: [...literals, one] })));
}

/** What all has to hold: groups of which all has to hold are one group. */
function membersOf(condition: Normal): readonly Normal[] {
  return "all" in condition ? condition.all.flatMap(membersOf) : [condition];
}

/** One question for each subject of which too much is asked at once. */
function conflictsAmong(literals: readonly Literal[]): Literal[] {
  const bySubject = Map.groupBy(literals.filter(isTimeless), subjectOf);
  return [...bySubject.values()].flatMap((asked) => {
    const [first] = asked;
    return first && !possibleFacts(asked).some((facts) => areMet(asked, facts)) ? [first] : [];
  });
}

/** Where it depends on today, nothing is concluded. */
function isTimeless({ leaf }: Literal): boolean {
  return leaf.op !== "within_last";
}

function subjectOf({ leaf }: Literal): string {
  if (leaf.op !== "count") return leaf.field;
  const { atLeast: _, ...filter } = leaf.value;
  return JSON.stringify([leaf.field, Object.entries(filter).toSorted()]);
}

function areMet(literals: readonly Literal[], facts: LeadFacts): boolean {
  const asking = { facts, now: facts.createdAt, timeZone: "UTC" };
  return literals.every(({ leaf, isTurned }) => holds(leaf, asking) !== isTurned);
}
