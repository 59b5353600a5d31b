import type { Vocabulary } from "../rules/vocabulary.ts";
import type { Condition } from "../schema.ts";
import ConditionBuilder from "./condition-builder.tsx";
export function ConditionField(props: { condition: Condition; write: (c: Condition) => void } & Vocabulary) {
  return <ConditionBuilder {...props} />;
}
