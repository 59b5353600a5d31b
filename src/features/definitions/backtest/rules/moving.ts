import { questionsOf } from "../../rules/questions.ts";
import type { Condition, Leaf } from "../../schema/condition.ts";

/** Whether a condition may be answered otherwise at a later moment although nothing was told: it asks for the last days. */
export function asksForLastDays(condition: Condition): boolean {
  return questionsOf(condition).some(({ leaf }) => isOfLastDays(leaf));
}

function isOfLastDays(leaf: Leaf): boolean {
  return leaf.op === "within_last" || (leaf.op === "count" && leaf.value.withinDays !== undefined);
}
