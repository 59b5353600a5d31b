import type { Catalogue } from "../../rules/catalogue.ts";
import { type Flaw, flawsOf, flawsOfField, stopping } from "../../rules/flaws.ts";
import { isTooLarge } from "../../rules/whole-flaws.ts";
import type { Definition } from "../../schema/definition.ts";
import type { BacktestInput } from "../schema.ts";

/**
 * Why something can't be asked of leads at all, at pointers into what was asked: a field that there isn't, a question that its field
 * can't answer, too many of them. What only makes no sense, such as a threshold out of reach, is tried: the figures say so.
 */
export function flawsOfAsked({ definition, population, compareWith }: BacktestInput, catalogue: Catalogue): Flaw[] {
  const other = compareWith === undefined || compareWith === "current" ? null : compareWith;
  const flaws = [
    ...flawsOfWhole(definition, "/definition", catalogue),
    ...(other ? flawsOfWhole(other, "/compareWith", catalogue) : []),
    ...(population.filter ? flawsOf(population.filter, "/population/filter", catalogue) : []),
  ];
  return flaws.filter(({ stops }) => stops);
}

function flawsOfWhole(definition: Definition, at: string, catalogue: Catalogue): Flaw[] {
  const { disqualifiers, requiredFields, criteria, score } = definition;
  return [
    ...disqualifiers.flatMap((when, place) => flawsOf(when, `${at}/disqualifiers/${place}`, catalogue)),
    ...requiredFields.flatMap((field, place) => flawsOfField(field, `${at}/requiredFields/${place}`, catalogue)),
    ...flawsOf(criteria, `${at}/criteria`, catalogue),
    ...score.rules.flatMap(({ when }, place) => flawsOf(when, `${at}/score/rules/${place}/when`, catalogue)),
    ...(isTooLarge(definition) ? [stopping(at, "It asks more at once than can be tried: ask fewer questions.")] : []),
  ];
}
