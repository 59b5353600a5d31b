import type { Condition, Count, Leaf, Operand } from "../schema/condition.ts";
import type { CountableEvent, LeadFacts } from "../schema/judgement.ts";
import { folded } from "./folded.ts";
import { daysOf, plainOf, type Range, rangeOf } from "./range.ts";
import { lastDays, type Span, spanOf } from "./span.ts";

/** Of which lead something is asked, and when; days are those of the zone. */
export type Asking = { readonly facts: LeadFacts; readonly now: Date; readonly timeZone: string };

/** Whether a condition holds for a lead. What isn't known fulfils no question. */
export function holds(condition: Condition, asking: Asking): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, asking));
  if ("any" in condition) return condition.any.some((each) => holds(each, asking));
  if ("not" in condition) return !holds(condition.not, asking);
  return fulfils(condition, asking);
}

/** Whether a lead has a value there. */
export function isKnown(field: string, facts: LeadFacts): boolean {
  return knownValue(field, facts) !== null;
}

function fulfils(leaf: Leaf, asking: Asking): boolean {
  const { facts, now, timeZone } = asking;
  if (leaf.op === "known") return isKnown(leaf.field, facts);
  if (leaf.op === "unknown") return !isKnown(leaf.field, facts);
  if (leaf.op === "count") return countOf(leaf.field, leaf.value, asking) >= leaf.value.atLeast;
  const value = knownValue(leaf.field, facts);
  if (value === null) return false;
  if (value instanceof Date) {
    const days = daysOf(leaf, now, timeZone);
    return days !== null && isInSpan(value, spanOf(days.from, days.to, timeZone));
  }
  switch (leaf.op) {
    case "equals":
      return equals(value, leaf.value);
    case "one_of":
      return typeof value === "string" && allFolded(leaf.value).has(folded(value));
    case "contains":
      return typeof value === "string" && folded(value).includes(folded(leaf.value));
    case "domain_one_of":
      return typeof value === "string" && isAtOneOf(value, leaf.value);
    default:
      return isBetween(value, rangeOf(leaf, now, timeZone));
  }
}

const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The texts of a list as they are compared. A list of hundreds is asked of thousands of leads, so each is folded once. */
function allFolded(texts: readonly string[]): ReadonlySet<string> {
  const known = foldedLists.get(texts) ?? new Set(texts.map(folded));
  foldedLists.set(texts, known);
  return known;
}

type Value = string | number | boolean | Date;

/** What isn't there is null, as an empty text is. */
function knownValue(field: string, { texts, fields, createdAt }: LeadFacts): Value | null {
  if (field === "createdAt") return createdAt;
  const values: Readonly<Record<string, Value | null | undefined>> = field.startsWith("field:") ? fields : texts;
  const name = field.replace(/^field:/, "");
  const value = Object.hasOwn(values, name) ? values[name] : null;
  return value === undefined || value === "" ? null : value;
}

function equals(value: string | number | boolean, wanted: boolean | Operand): boolean {
  const plain = typeof wanted === "boolean" ? wanted : plainOf(wanted);
  return typeof value === "string" && typeof plain === "string" ? folded(value) === folded(plain) : value === plain;
}

/** What is of another type than the ends lies nowhere between them. */
function isBetween(value: string | number | boolean, range: Range | null): boolean {
  const { from, to } = range ?? { from: null, to: null };
  if (typeof value !== typeof (from ?? to)) return false;
  return (from === null || value >= from) && (to === null || value <= to);
}

function isInSpan(at: Date, { since, until }: Span): boolean {
  return (since === null || at >= since) && (until === null || at < until);
}

/** How many events of a lead are counted. What is yet to come at that moment isn't. */
function countOf(field: string, wanted: Count, { facts, now, timeZone }: Asking): number {
  const since =
    wanted.withinDays === undefined
      ? null
      : spanOf(lastDays(wanted.withinDays, now, timeZone).from, null, timeZone).since;
  return facts.events.filter((event) => {
    if (`event:${event.type}` !== field || event.occurredAt > now) return false;
    return (since === null || event.occurredAt >= since) && isCounted(event, wanted);
  }).length;
}

function isCounted(event: CountableEvent, { channel, direction, genuine, source }: Count): boolean {
  if (channel !== undefined && event.channel !== channel) return false;
  if (direction !== undefined && event.direction !== direction) return false;
  if (genuine && !event.genuine) return false;
  return source === undefined || (event.source !== undefined && folded(event.source) === folded(source));
}

/** Whether what stands behind the last @ of an address is one of some domains. */
function isAtOneOf(address: string, domains: readonly string[]): boolean {
  const at = address.lastIndexOf("@");
  return at !== -1 && allFolded(domains).has(folded(address.slice(at + 1)));
}
