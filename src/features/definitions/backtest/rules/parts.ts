import { criteriaOf } from "../../rules/evaluate.ts";
import type { Definition } from "../../schema/definition.ts";
import type { PartAt, PartKind } from "../schema.ts";

/** What of a definition can hold of a lead by itself, in the order of `partKinds`: that of the bits of a pattern. */
export function partsOf(definition: Definition): PartAt[] {
  const { disqualifiers, requiredFields, score } = definition;
  const listed = (kind: PartKind, list: readonly unknown[]) => list.map((_, at): PartAt => ({ kind, at }));
  return [
    ...listed("disqualifier", disqualifiers),
    ...listed("required_field", requiredFields),
    ...listed("criterion", criteriaOf(definition)),
    ...listed("score_rule", score.rules),
  ];
}
