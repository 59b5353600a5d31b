import { daysLater } from "#platform/day.ts";
import { type CountedEvent, countedEvents, type Leaf } from "../schema/condition.ts";
import type { LeadFacts } from "../schema/judgement.ts";
import { isDay, plainOf } from "./range.ts";

/** A question, or that it doesn't hold. */
export type Literal = { readonly leaf: Leaf; readonly isTurned: boolean };

type Value = string | number | boolean;

/** What could be known of a lead that makes a difference to questions about one subject: whatever else it is changes no answer. */
export function possibleFacts(literals: readonly Literal[]): LeadFacts[] {
  const [first] = literals;
  if (!first) return [];
  const { leaf } = first;
  if (leaf.op === "count") return possibleEvents(literals, leaf);
  const values = possibleValues(literals);
  if (leaf.field === "createdAt") return values.filter(isDay).map((day) => ({ ...nothing, createdAt: noonOf(day) }));
  return [nothing, ...values.map((value) => knowing(leaf.field, value))];
}

const nothing: LeadFacts = { texts: {}, fields: {}, createdAt: noonOf("2026-01-01"), events: [] };

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function knowing(field: string, value: Value): LeadFacts {
  if (field.startsWith("field:")) return { ...nothing, fields: { [field.slice("field:".length)]: value } };
  return { ...nothing, texts: { [field]: String(value) } };
}

/** As many events as are asked for, and one fewer. */
function possibleEvents(literals: readonly Literal[], { field, value }: Extract<Leaf, { op: "count" }>): LeadFacts[] {
  const type = countedEvents.find((each): each is CountedEvent => `event:${each}` === field);
  if (!type) return [nothing];
  const { channel = "call", direction = "outbound", source = "" } = value;
  const event = { type, occurredAt: nothing.createdAt, channel, direction, genuine: true, source };
  const numbers = literals.flatMap(({ leaf }) =>
    leaf.op === "count" ? [leaf.value.atLeast - 1, leaf.value.atLeast] : [],
  );
  return numbers.map((number) => ({ ...nothing, events: Array.from({ length: number }, () => event) }));
}

/**
 * All that is spoken of, what lies between and beyond it, and something that nobody speaks of; where one question names all that
 * would do, nothing else has to be tried.
 */
function possibleValues(literals: readonly Literal[]): Value[] {
  const naming = literals.find(({ leaf, isTurned }) => !isTurned && (leaf.op === "equals" || leaf.op === "one_of"));
  if (naming) return valuesIn(naming.leaf);
  const spoken = literals.flatMap(({ leaf }) => valuesIn(leaf));
  const numbers = spoken.filter((value) => typeof value === "number").toSorted((a, b) => a - b);
  const days = spoken.filter(isDay);
  const between = numbers.slice(1).map((number, index) => (number + (numbers[index] ?? number)) / 2);
  return [
    ...spoken,
    ...numbers.flatMap((number) => [number - 1, number + 1]),
    ...between,
    ...days.flatMap((day) => [daysLater(day, -1), daysLater(day, 1)]),
    ...possibleTexts(literals),
    ...(numbers.length === 0 ? ["\ue000", true, false] : []),
    ...(days.length === 0 ? ["2026-01-01"] : []),
  ];
}

/** A text with everything in it that has to be in it, at each of the domains. */
function possibleTexts(literals: readonly Literal[]): string[] {
  const parts = literals.flatMap(({ leaf, isTurned }) => (leaf.op === "contains" && !isTurned ? [leaf.value] : []));
  const naming = literals.find(({ leaf, isTurned }) => leaf.op === "domain_one_of" && !isTurned);
  const domains = (naming ? [naming] : literals).flatMap(({ leaf }) => (leaf.op === "domain_one_of" ? leaf.value : []));
  const text = parts.join("\ue000");
  return [
    text,
    ...domains.flatMap((domain) => [`${text}@${domain}`, ...parts.filter((part) => part.endsWith(domain))]),
  ];
}

function valuesIn(leaf: Leaf): Value[] {
  switch (leaf.op) {
    case "equals":
      return [typeof leaf.value === "boolean" ? leaf.value : plainOf(leaf.value)];
    case "one_of":
      return leaf.value;
    case "contains":
      return [leaf.value];
    case "at_least":
    case "at_most":
      return [plainOf(leaf.value)];
    case "between":
      return [plainOf(leaf.value.from), plainOf(leaf.value.to)];
    default:
      return [];
  }
}
