import type { Leaf, Operand, Operator } from "../schema/condition.ts";
import { type Catalogue, type CatalogueField, operatorsOf, type ValueType } from "./catalogue.ts";

// How one question is changed by hand: what was said already stays wherever it still makes sense.

/** The question that a new line begins with. */
export function blankLeaf({ fields: [first] }: Catalogue): Leaf {
  return { field: first?.name ?? "email", op: "known" };
}

/** The question asked of a field, with the operator of the one before where that field knows it. */
export function leafAsking(field: CatalogueField, before: Leaf, currency: string): Leaf {
  const operators = operatorsOf[field.type];
  const [usual = "known"] = operators;
  return leafComparing(field, operators.includes(before.op) ? before.op : usual, before, currency);
}

/** The question with an operator, and the value of the one before where it fits. */
export function leafComparing(asked: CatalogueField, op: Operator, before: Leaf, currency: string): Leaf {
  const { name: field, type, options } = asked;
  const texts = textsOf(before).filter((text) => type !== "choice" || options.includes(text));
  const [operand = blankOperand(type, currency)] = operandsOf(before).filter((value) => isOf(type, value));
  switch (op) {
    case "known":
    case "unknown":
      return { field, op };
    case "equals":
      if (type === "yes_no") return { field, op, value: before.op !== "equals" || before.value !== false };
      return { field, op, value: isOfText(type) ? (texts[0] ?? options[0] ?? "") : operand };
    case "contains":
      return { field, op, value: texts[0] ?? "" };
    case "one_of":
    case "domain_one_of":
      return { field, op, value: texts };
    case "at_least":
    case "at_most":
      return { field, op, value: operand };
    case "between":
      return {
        field,
        op,
        value: before.op === op && before.field === field ? before.value : { from: operand, to: operand },
      };
    case "within_last":
      return { field, op, value: before.op === op ? before.value : { days: 30 } };
    case "count":
      return { field, op, value: { atLeast: 1, ...(before.op === op && before.field === field && before.value) } };
  }
}

function textsOf(leaf: Leaf): string[] {
  if (leaf.op === "one_of" || leaf.op === "domain_one_of") return leaf.value;
  if (leaf.op === "contains") return [leaf.value];
  return leaf.op === "equals" && typeof leaf.value === "string" ? [leaf.value] : [];
}

function operandsOf(leaf: Leaf): Operand[] {
  if (leaf.op === "between") return [leaf.value.from, leaf.value.to];
  if (leaf.op === "at_least" || leaf.op === "at_most") return [leaf.value];
  return leaf.op === "equals" && typeof leaf.value !== "boolean" ? [leaf.value] : [];
}

function isOfText(type: ValueType): boolean {
  return type === "text" || type === "email" || type === "choice";
}

function isOf(type: ValueType, value: Operand): boolean {
  if (type === "money") return typeof value === "object";
  if (type === "number") return typeof value === "number";
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Where a day is still to be chosen it is empty, and the question not yet whole. */
function blankOperand(type: ValueType, currency: string): Operand {
  if (type === "money") return { amount: "0", currency };
  return type === "number" ? 0 : "";
}
