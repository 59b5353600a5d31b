import { criteriaOf } from "../../rules/evaluate.ts";
import type { Condition } from "../../schema/condition.ts";
import type { Definition } from "../../schema/definition.ts";

/** What each part of a definition asks, in the order of `partsOf`; of a required field, that it is known. */
export function partConditions(definition: Definition): Condition[] {
  return [
    ...definition.disqualifiers,
    ...definition.requiredFields.map((field): Condition => ({ field, op: "known" })),
    ...criteriaOf(definition),
    ...definition.score.rules.map(({ when }) => when),
  ];
}
