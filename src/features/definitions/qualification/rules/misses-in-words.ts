import { type Catalogue, findField } from "../../rules/catalogue.ts";
import { criteriaOf } from "../../rules/evaluate.ts";
import { sentenceOf } from "../../rules/sentence.ts";
import type { Condition } from "../../schema/condition.ts";
import type { Definition } from "../../schema/definition.ts";
import type { Miss } from "../../schema/judgement.ts";

/** What keeps a lead from being an MQL, each as a sentence, in the order of the definition. */
export function missesInWords(misses: readonly Miss[], definition: Definition, catalogue: Catalogue): string[] {
  return misses.map((miss) => missInWords(miss, definition, catalogue));
}

function missInWords(miss: Miss, definition: Definition, catalogue: Catalogue): string {
  const said = (conditions: readonly Condition[], at: number) =>
    conditions.slice(at, at + 1).map((condition) => sentenceOf(condition, catalogue));
  switch (miss.kind) {
    case "disqualifier":
      return `Never an MQL: ${said(definition.disqualifiers, miss.at)}.`;
    case "required_field":
      return `${findField(catalogue, miss.field)?.label ?? miss.field} isn’t known yet.`;
    case "criterion":
      return `Doesn’t hold yet: ${said(criteriaOf(definition), miss.at)}.`;
    case "threshold":
      return `${miss.missing} more ${miss.missing === 1 ? "point" : "points"} to reach ${definition.score.threshold}.`;
  }
}
