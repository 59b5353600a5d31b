import { type Day, dayAt } from "#platform/day.ts";
import type { ActivityFact, RecordedFact } from "../schema.ts";
import { isFiltered } from "./filter.ts";

/** What somebody did with the trail, to be read after their name. */
export function activityFactSentence({ type, payload }: ActivityFact): string {
  switch (type) {
    case "activity.exported":
      return isFiltered(payload.filter) ? "exported a part of the activity" : "exported the whole activity";
  }
}

/** The facts of a page by the day they were recorded on in `timeZone`, an IANA name; both stay in their order. */
export function byDay<Fact extends RecordedFact>(
  facts: readonly Fact[],
  timeZone: string,
): { readonly day: Day; readonly facts: Fact[] }[] {
  const days = Map.groupBy(facts, ({ recordedAt }) => dayAt(timeZone, recordedAt));
  return [...days].map(([day, facts]) => ({ day, facts }));
}

/** What a filter offers: each noun as a whole and the verbs of it, "Workspace" and "Workspace renamed", in their order. */
export function typeOptions(types: readonly string[]): { readonly value: string; readonly label: string }[] {
  const nouns = Map.groupBy(types, (type) => type.split(".")[0] ?? type);
  return [...nouns].flatMap(([noun, ofNoun]) => [
    ...(ofNoun.length > 1 ? [{ value: noun, label: `${label(noun)}: everything` }] : []),
    ...ofNoun.map((type) => ({ value: type, label: label(type) })),
  ]);
}

/** "acting_head.named" as people write it: "Acting head named". */
function label(type: string): string {
  const words = type.replaceAll(/[._]/g, " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** One value that a fact changed; `what` says which, where a payload changes several. */
export type Change = { readonly what: string; readonly from: string; readonly to: string };

const pairs = [
  ["from", "to"],
  ["before", "after"],
] as const;

/**
 * What a payload says was changed. Facts name the values before and after `from` and `to`, or `before` and `after`, by habit,
 * so this needs to know none of them; where the two are objects, only what differs between them counts.
 */
export function changes(payload: unknown): Change[] {
  if (!isObject(payload)) return [];
  const own = pairs.find(([before, after]) => before in payload && after in payload);
  if (own) return differences("", payload[own[0]], payload[own[1]]);
  return Object.values(payload).flatMap((part) => (Array.isArray(part) ? part.flatMap(changes) : changes(part)));
}

function differences(what: string, from: unknown, to: unknown): Change[] {
  if (isObject(from) && isObject(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => differences(`${what} ${spaced(name)}`.trim(), from[name], to[name]));
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ what, from: inWords(from), to: inWords(to) }];
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(inWords).join(", ") || "nothing";
  return isObject(value) ? Object.values(value).map(inWords).join(" – ") : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** "timeZone" as people write it: "time zone". */
function spaced(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
