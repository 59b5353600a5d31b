import type { Condition, Leaf, Operand } from "../schema/condition.ts";
import { type Catalogue, type CatalogueField, findField, operatorsOf, type ValueType } from "./catalogue.ts";
import { folded } from "./folded.ts";
import { quoted } from "./question-in-words.ts";
import { questionsOf } from "./questions.ts";
import { plainOf } from "./range.ts";

/** What is wrong with a clause, at a JSON pointer into its content. `stops` tells what can't be signed from what is only odd. */
export type Flaw = { readonly at: string; readonly sentence: string; readonly stops: boolean };

/** What is wrong with the questions of a condition, one by one. */
export function flawsOf(condition: Condition, at: string, catalogue: Catalogue): Flaw[] {
  return questionsOf(condition, at).flatMap(({ leaf, at: place }) => flawsOfQuestion(leaf, place, catalogue));
}

/** What is wrong with asking about a field at all. */
export function flawsOfField(name: string, at: string, catalogue: Catalogue): Flaw[] {
  const field = findField(catalogue, name);
  if (!field) return [stopping(at, `Leads have no field ${quoted(name)}: choose one that there is.`)];
  return field.isArchived
    ? [odd(at, `${field.label} was taken out of use: leads that come in from now on have no value there.`)]
    : [];
}

function flawsOfQuestion(leaf: Leaf, at: string, catalogue: Catalogue): Flaw[] {
  const field = findField(catalogue, leaf.field);
  const flaws = flawsOfField(leaf.field, `${at}/field`, catalogue);
  if (!field) return flaws;
  if (!operatorsOf[field.type].includes(leaf.op)) {
    return [...flaws, stopping(`${at}/op`, `${field.label} can’t be asked that: choose another question for it.`)];
  }
  return [...flaws, ...flawsOfValue(leaf, field, `${at}/value`, catalogue)];
}

function flawsOfValue(leaf: Leaf, field: CatalogueField, at: string, catalogue: Catalogue): Flaw[] {
  switch (leaf.op) {
    case "equals":
    case "at_least":
    case "at_most":
      return flawsOfOperand(leaf.value, field, at, catalogue);
    case "one_of":
      return leaf.value.flatMap((value, index) => flawsOfOperand(value, field, `${at}/${index}`, catalogue));
    case "between": {
      const { from, to } = leaf.value;
      const flaws = [
        ...flawsOfOperand(from, field, `${at}/from`, catalogue),
        ...flawsOfOperand(to, field, `${at}/to`, catalogue),
      ];
      const isReversed = flaws.length === 0 && plainOf(from) > plainOf(to);
      return isReversed
        ? [stopping(at, `Nothing lies between these two: let ${field.label} begin with the smaller.`)]
        : flaws;
    }
    default:
      return [];
  }
}

function flawsOfOperand(value: boolean | Operand, field: CatalogueField, at: string, { currency }: Catalogue): Flaw[] {
  const { label, type, options } = field;
  if (!isOf[type](value)) return [stopping(at, `${label} ${expected[type]}.`)];
  if (typeof value === "object" && value.currency !== currency) {
    return [stopping(`${at}/currency`, `Amounts are in ${currency} here: give ${label} in ${currency}.`)];
  }
  const isChosen = type !== "choice" || options.some((option) => folded(option) === folded(String(value)));
  return isChosen ? [] : [odd(at, `${quoted(String(value))} can’t be chosen for ${label}, so no new lead has it.`)];
}

const isText = (value: boolean | Operand) => typeof value === "string";
const isDay = (value: boolean | Operand) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

const isOf: Readonly<Record<ValueType, (value: boolean | Operand) => boolean>> = {
  text: isText,
  email: isText,
  choice: isText,
  number: (value) => typeof value === "number",
  money: (value) => typeof value === "object",
  date: isDay,
  yes_no: (value) => typeof value === "boolean",
  events: () => true,
};

const expected: Readonly<Record<ValueType, string>> = {
  text: "is a text",
  email: "is an e-mail address",
  choice: "is one of the choices it has",
  number: "is a number",
  money: "is an amount of money",
  date: "is a day",
  yes_no: "is either yes or no",
  events: "is counted",
};

export function stopping(at: string, sentence: string): Flaw {
  return { at, sentence, stops: true };
}

export function odd(at: string, sentence: string): Flaw {
  return { at, sentence, stops: false };
}
