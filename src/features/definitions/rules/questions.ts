import type { Condition, Leaf } from "../schema/condition.ts";
import type { Definition } from "../schema/definition.ts";

/** A question with its place, as a JSON pointer below its condition. */
export type Placed = { readonly leaf: Leaf; readonly at: string };

/** The questions of a condition, from the first to the last. */
export function questionsOf(condition: Condition, at = ""): Placed[] {
  if ("all" in condition) return condition.all.flatMap((each, index) => questionsOf(each, `${at}/all/${index}`));
  if ("any" in condition) return condition.any.flatMap((each, index) => questionsOf(each, `${at}/any/${index}`));
  if ("not" in condition) return questionsOf(condition.not, `${at}/not`);
  return [{ leaf: condition, at }];
}

/** All conditions of a definition. */
export function conditionsOf({ disqualifiers, criteria, score }: Definition): Condition[] {
  return [...disqualifiers, criteria, ...score.rules.map(({ when }) => when)];
}
