import { questionsOf } from "../../rules/questions.ts";
import type { Condition, Leaf } from "../../schema/condition.ts";

/** Whether a condition may be answered otherwise at a later moment although nothing was told: it asks for the last days. */
export function asksForLastDays(condition: Condition): boolean {
  return questionsOf(condition).some(({ leaf }) => isOfLastDays(leaf));
}

/** Whether it may be answered otherwise at another moment although no value was: it asks for the last days, or counts events. */
export function asksForTheMoment(condition: Condition): boolean {
  return asksForLastDays(condition) || questionsOf(condition).some(({ leaf }) => leaf.op === "count");
}

function isOfLastDays(leaf: Leaf): boolean {
  return leaf.op === "within_last" || (leaf.op === "count" && leaf.value.withinDays !== undefined);
}
