import { dayInWords } from "#platform/day.ts";
import type { Count, Leaf, Operand } from "../schema/condition.ts";
import { type Catalogue, findField } from "./catalogue.ts";

// Questions in plain English, so exact that both sides could be held to them: what a question doesn't say is not made up.

/** One question, or that it doesn't hold, in words: "Company size is 50 or more", "Country is not Austria". */
export function questionInWords(leaf: Leaf, isTurned: boolean, catalogue: Catalogue): string {
  const { field } = leaf;
  if (leaf.op === "count") return countInWords(field, leaf.value, isTurned);
  return `${labelOf(field, catalogue)} ${sayingOf(field, catalogue)(isTurned)(leaf)}`;
}

/** What a field is called; one that there isn't, by the name that somebody gave it. */
export function labelOf(field: string, catalogue: Catalogue): string {
  return field === "createdAt" ? "the lead" : (findField(catalogue, field)?.label ?? quoted(field));
}

type ValueLeaf = Exclude<Leaf, { op: "count" }>;
type Saying = (isTurned: boolean) => (leaf: ValueLeaf) => string;

function sayingOf(field: string, catalogue: Catalogue): Saying {
  if (field === "createdAt") return came;
  return findField(catalogue, field)?.type === "date" ? isOnDays : is;
}

const is: Saying = (isTurned) => (leaf) => {
  const verb = isTurned ? "is not" : "is";
  switch (leaf.op) {
    case "known":
      return `${verb} known`;
    case "unknown":
      return isTurned ? "is known" : "is not known";
    case "equals":
      return `${verb} ${valueInWords(leaf.value)}`;
    case "one_of":
      return `${verb} ${listed(leaf.value, "or")}`;
    case "contains":
      return `${isTurned ? "doesn’t contain" : "contains"} ${quoted(leaf.value)}`;
    case "domain_one_of":
      return `${verb} an address at ${listed(leaf.value, "or")}`;
    case "at_least":
      return `${verb} ${valueInWords(leaf.value)} or more`;
    case "at_most":
      return `${verb} ${valueInWords(leaf.value)} or less`;
    case "between":
      return `${verb} from ${valueInWords(leaf.value.from)} to ${valueInWords(leaf.value.to)}`;
    case "within_last":
      return `${verb} ${withinDays(leaf.value.days)}`;
  }
};

const isOnDays: Saying = (isTurned) => (leaf) => {
  const days = onDays(leaf);
  return days === null ? is(isTurned)(leaf) : `is ${isTurned ? "not " : ""}${days}`;
};

const came: Saying = (isTurned) => (leaf) => {
  const days = onDays(leaf);
  return days === null ? is(isTurned)(leaf) : `${isTurned ? "didn’t come" : "came"} in ${days}`;
};

function onDays(leaf: ValueLeaf): string | null {
  switch (leaf.op) {
    case "equals":
      return `on ${valueInWords(leaf.value)}`;
    case "at_least":
      return `on ${valueInWords(leaf.value)} or later`;
    case "at_most":
      return `on ${valueInWords(leaf.value)} or earlier`;
    case "between":
      return `from ${valueInWords(leaf.value.from)} to ${valueInWords(leaf.value.to)}`;
    case "within_last":
      return withinDays(leaf.value.days);
    default:
      return null;
  }
}

const things = {
  call: ["call", "calls"],
  email: ["e-mail", "e-mails"],
  meeting: ["meeting", "meetings"],
  message: ["message", "messages"],
} as const;

function countInWords(field: string, count: Count, isTurned: boolean): string {
  const { atLeast, channel, direction, genuine, source, withinDays: days } = count;
  const number = isTurned ? `fewer than ${atLeast}` : `at least ${atLeast}`;
  const within = days === undefined ? null : withinDays(days);
  if (field === "event:source_touched") {
    const by = source === undefined ? null : `by ${plainOrQuoted(source)}`;
    return spaced("the lead came to us again", number, atLeast === 1 ? "time" : "times", by, within);
  }
  const [one, several] = channel ? things[channel] : ["touch", "touches"];
  const [verb, thing] = atLeast === 1 ? ["there was", one] : ["there were", several];
  return spaced(verb, number, genuine ? "genuine" : null, direction ?? null, thing, within);
}

function spaced(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null).join(" ");
}

function withinDays(days: number): string {
  return days === 1 ? "today or yesterday" : `within the last ${days} days`;
}

function valueInWords(value: boolean | Operand): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numbers.format(value);
  if (typeof value === "object") return `${value.currency} ${value.amount}`;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayInWords(value) : plainOrQuoted(value);
}

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });

/** "Austria, Germany and Switzerland"; all in quotation marks where one has to be. */
function listed(values: readonly string[], joiner: "and" | "or"): string {
  const said = values.every(isPlain) ? [...values] : values.map(quoted);
  const last = said.pop() ?? "";
  return said.length === 0 ? last : `${said.join(", ")} ${joiner} ${last}`;
}

function plainOrQuoted(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

/** Whether it can be taken for nothing else than one value, and for no part of the sentence. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .+&/’'-]*$/u.test(text) && !/ (and|or|is|not) |\.$/.test(text);
}

export function quoted(text: string): string {
  return `“${text}”`;
}
