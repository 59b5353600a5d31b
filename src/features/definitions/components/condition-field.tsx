import type { Condition } from "../schema.ts";
import type { Vocabulary } from "./clause-body.tsx";
import ConditionBuilder from "./condition-builder.tsx";
export function ConditionField(props: { condition: Condition; write: (c: Condition) => void } & Vocabulary) {
  return <ConditionBuilder {...props} />;
}
