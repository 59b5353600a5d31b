import type { FieldType } from "../../fields/schema.ts";
import { isLeadText, leadTexts } from "../../schema.ts";
import type { ImportSettings } from "../schema.ts";
import { type DateOrder, readDay, readMoment, readMonth } from "./dates.ts";
import { channelOf, directionOf, eventOf, isAnswered, stageOf, yesOrNo } from "./dictionary.ts";
import { readDuration, readMinor, readNumber } from "./numbers.ts";
import type { TargetField } from "./targets.ts";
import type { Told } from "./told.ts";
import type { WallClock } from "./wall-clock.ts";

/** Tells what a cell says; answers with a sentence if it can't be understood. The text is trimmed and not empty. */
export type Tell = (told: Told, text: string) => string | null;

/** What the cells of a file are read with. */
export type Means = Pick<ImportSettings, "decimal" | "dateOrder"> & {
  readonly clock: WallClock;
  /** How many digits the workspace's currency has behind the point. */
  readonly fractionDigits: number;
  /** Who may own a lead: ids by name and by e-mail address in lower case, and by themselves. */
  readonly owners: ReadonlyMap<string, string>;
};

/** How the cells of a column are told that means one of the targets. Of two such columns the first that says something counts. */
export function tellerOf({ to, needs }: TargetField, means: Means): Tell {
  switch (needs) {
    case "text":
      return textTeller(to);
    case "email":
      return (told, text) => (note(told.texts, to, emailIn(text)) ? null : `${quoted(text)} is no e-mail address.`);
    case "moment":
      return (told, text) =>
        note(told.moments, to, readMoment(text, means.dateOrder, means.clock)) ? null : noDate(text, means.dateOrder);
    case "day":
      return (told, text) =>
        note(told.days, to, readDay(text, means.dateOrder, means.clock)) ? null : noDate(text, means.dateOrder);
    case "month":
      return (told, text) =>
        note(told.days, to, readMonth(text, means.dateOrder, means.clock))
          ? null
          : `${quoted(text)} is no month. It is one like 2026-03, or a date in it.`;
    case "money":
      return (told, text) => {
        const minor = readMinor(text, means.decimal, means.fractionDigits);
        if (minor !== null && minor < 0) return `${quoted(text)} is less than nothing.`;
        return note(told.amounts, to, minor) ? null : `${quoted(text)} is no amount of money.`;
      };
    case "yes_no":
      return answerTeller(to, yesOrNo);
    case "outcome":
      return answerTeller(to, isAnswered);
    case "stage":
      return (told, text) => {
        told.stage ??= stageOf(text);
        return told.stage ? null : `${quoted(text)} is no stage we know; say which one it stands for.`;
      };
    case "event":
      return (told, text) => {
        told.event ??= eventOf(text);
        told.channel ??= channelOf(text);
        return told.event ? null : `${quoted(text)} is nothing we know to happen to a lead; say what it stands for.`;
      };
    case "channel":
      return (told, text) => {
        told.channel ??= channelOf(text) ?? "none";
        return null;
      };
    case "direction":
      return (told, text) => {
        told.direction ??= directionOf(text);
        return told.direction ? null : `${quoted(text)} is neither outbound nor inbound.`;
      };
    case "person":
      return (told, text) => {
        told.ownerId ??= means.owners.get(text.toLowerCase()) ?? null;
        return null;
      };
  }
}

/** How the cells of a column are told that means a custom field. */
export function fieldTeller(key: string, type: FieldType, options: readonly string[], means: Means): Tell {
  const read = fieldReader(type, options, means);
  return (told, text) => {
    const value = read(text);
    if (value === null) return noValue(text, type, options, means);
    told.fields[key] ??= value;
    return null;
  };
}

function fieldReader(
  type: FieldType,
  options: readonly string[],
  { decimal, dateOrder, clock, fractionDigits }: Means,
): (text: string) => string | number | boolean | null {
  switch (type) {
    case "text":
      return (text) => (text.length <= longestText ? text : null);
    case "number":
      return (text) => readNumber(text, decimal) ?? readDuration(text);
    case "money":
      return (text) => readMinor(text, decimal, fractionDigits);
    case "date":
      return (text) => readDay(text, dateOrder, clock);
    case "yes_no":
      return yesOrNo;
    case "choice": {
      const known = new Map(options.map((option) => [option.toLowerCase(), option]));
      return (text) => known.get(text.toLowerCase()) ?? null;
    }
  }
}

function noValue(text: string, type: FieldType, options: readonly string[], { dateOrder }: Means): string {
  switch (type) {
    case "text":
      return tooLong(text, longestText);
    case "number":
      return `${quoted(text)} is no number.`;
    case "money":
      return `${quoted(text)} is no amount of money.`;
    case "date":
      return noDate(text, dateOrder);
    case "yes_no":
      return `${quoted(text)} is neither yes nor no.`;
    case "choice":
      return `${quoted(text)} is none of ${options.slice(0, 5).join(", ")}${options.length > 5 ? " and others" : ""}.`;
  }
}

const longestText = 2_000;

function answerTeller(to: string, answerOf: (word: string) => boolean | null): Tell {
  return (told, text) => (note(told.answers, to, answerOf(text)) ? null : `${quoted(text)} is neither yes nor no.`);
}

function textTeller(to: string): Tell {
  const longest = isLeadText(to) ? leadTexts[to] : (longestOf[to] ?? 200);
  return (told, text) => {
    if (text.length > longest) return tooLong(text, longest);
    note(told.texts, to, text);
    return null;
  };
}

/** How long texts may be that aren't a lead's own. */
const longestOf: Readonly<Record<string, number>> = { note: 5_000, subject: 300, system: 60 };

/** Keeps a value unless one is there; false if there is none. */
function note<Value>(values: Map<string, Value>, to: string, value: Value | null): boolean {
  if (value === null) return false;
  if (!values.has(to)) values.set(to, value);
  return true;
}

/** The first address of a cell: programs write several into one, or a name around it. */
function emailIn(text: string): string | null {
  if (address.test(text)) return text.length <= leadTexts.email ? text : null;
  const found = text.split(/[\s,;<>]+/).map((part) => part.replace(/^mailto:/i, ""));
  return found.find((part) => address.test(part) && part.length <= leadTexts.email) ?? null;
}

const address = /^(?!mailto:)[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/;

function noDate(text: string, order: DateOrder): string {
  return `${quoted(text)} is no date. Dates are read as ${ordersInWords[order]}.`;
}

const ordersInWords: Readonly<Record<DateOrder, string>> = {
  dmy: "day, month, year",
  mdy: "month, day, year",
  ymd: "year, month, day",
};

function tooLong(text: string, longest: number): string {
  return `This has ${text.length} characters; ${longest} are the most.`;
}

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
