import { moneyOf } from "#platform/minor-units.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";
import type { Condition, Operand } from "../../schema/condition.ts";
import type { EvidenceRow } from "../schema.ts";

/** The condition that the leads of a row fulfil; null where none says it: of the rest, of months, of no event at all, of a text that conditions spell otherwise. */
export function conditionOf(
  { kind, value, range }: EvidenceRow,
  { name, type }: CatalogueField,
  currency: string,
): Condition | null {
  if (name === "createdAt" || kind === "rest") return null;
  if (kind === "unknown") return { field: name, op: "unknown" };
  if (type === "events") return atLeastEvents(name, Number(range?.from ?? value));
  const operand = (plain: string | number): Operand => (type === "money" ? moneyOf(Number(plain), currency) : plain);
  if (range) {
    const from = operand(range.from);
    if (range.to === null) return { field: name, op: "at_least", value: from };
    return { field: name, op: "between", value: { from, to: operand(range.to) } };
  }
  if (value === null || (typeof value === "string" && value !== spelt(value))) return null;
  if (type === "email") return { field: name, op: "domain_one_of", value: [String(value)] };
  return { field: name, op: "equals", value: typeof value === "boolean" ? value : operand(value) };
}

/** Who had fewer events can't be told from who will have them yet. */
function atLeastEvents(field: string, atLeast: number): Condition | null {
  return atLeast < 1 ? null : { field, op: "count", value: { atLeast } };
}

/** A text as conditions have it, whoever wrote them. */
function spelt(text: string): string {
  return text.trim().normalize();
}
