import type { Day } from "#platform/day.ts";
import { minorUnits } from "#platform/minor-units.ts";
import type { LeadField } from "../../fields/schema.ts";
import { emailKey, wordsOf } from "../../intake/rules/keys.ts";
import type { FieldValue } from "../../schema.ts";
import { filterDays, filterMoments, filterTexts, type LeadFilter } from "../schema.ts";

/** A column of a lead by which lists are narrowed and ordered. */
export type ColumnName =
  | (typeof filterTexts)[number]
  | (typeof filterMoments)[number]
  | (typeof filterDays)[number]
  | "id"
  | "nameKey"
  | "companyKey"
  | "emailKey"
  | "stage"
  | "owner"
  | "campaign"
  | "import"
  | "value"
  | "points"
  | "qualifiedVersion";

/** What has to be so of a lead. Bounds are included, but for `until`, the first moment that is too late. */
export type Condition =
  | { readonly test: "isOneOf"; readonly column: ColumnName; readonly values: readonly string[] }
  | { readonly test: "isKnown" | "isUnknown" | "isEmpty" | "isNotEmpty"; readonly column: ColumnName }
  | { readonly test: "isWithin"; readonly column: ColumnName; readonly since: Date | null; readonly until: Date | null }
  | {
      readonly test: "isBetween";
      readonly column: ColumnName;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly test: "fieldIs"; readonly key: string; readonly value: FieldValue }
  | {
      readonly test: "fieldIsBetween";
      readonly key: string;
      readonly from: FieldValue | null;
      readonly to: FieldValue | null;
    }
  | { readonly test: "fieldIsKnown" | "fieldIsUnknown"; readonly key: string }
  | { readonly test: "hasWords"; readonly beginnings: readonly string[] }
  | { readonly test: "hasFollowUp"; readonly from: Day | null; readonly to: Day | null };

/** What a filter is read with. */
export type Reading = {
  readonly fields: readonly LeadField[];
  /** The first moment of a day in the workspace's zone. */
  readonly beginOf: (day: Day) => Date;
  readonly nextDay: (day: Day) => Day;
  /** ISO 4217 code of the workspace's currency. */
  readonly currency: string;
  /** Who "me" is; null for a program. */
  readonly memberId: string | null;
};

/** The conditions of a filter; or a sentence for each name in it that means nothing here. */
export function conditionsOf(
  filter: LeadFilter,
  reading: Reading,
): { readonly conditions: readonly Condition[] } | { readonly problems: Readonly<Record<string, string>> } {
  const problems: Record<string, string> = {};
  const conditions = [
    ...ofTexts(filter),
    ...ofRanges(filter, reading, problems),
    ...ofFollowUps(filter),
    ...ofPeople(filter, reading, problems),
    ...ofPresence(filter, reading, problems),
    ...ofFields(filter, reading, problems),
  ];
  return Object.keys(problems).length > 0 ? { problems } : { conditions };
}

function ofTexts(filter: LeadFilter): Condition[] {
  const texts = filterTexts.flatMap((name): Condition[] => {
    const value = filter[name];
    if (value === undefined) return [];
    if (name === "email") return [{ test: "isOneOf", column: "emailKey", values: [emailKey(value)] }];
    return [{ test: "isOneOf", column: name, values: [value] }];
  });
  if (filter.stage) texts.push({ test: "isOneOf", column: "stage", values: filter.stage });
  if (filter.campaign) texts.push({ test: "isOneOf", column: "campaign", values: [filter.campaign] });
  if (filter.qualifiedVersion) {
    texts.push({ test: "isOneOf", column: "qualifiedVersion", values: [filter.qualifiedVersion] });
  }
  if (filter.import) texts.push({ test: "isOneOf", column: "import", values: [filter.import] });
  if (filter.q !== undefined) texts.push({ test: "hasWords", beginnings: wordsOf(filter.q).slice(0, 10) });
  return texts;
}

function ofRanges(
  filter: LeadFilter,
  { beginOf, nextDay, currency }: Reading,
  problems: Record<string, string>,
): Condition[] {
  const moments = filterMoments.flatMap((column): Condition[] => {
    const [from, to] = [filter[`${column}From`], filter[`${column}To`]];
    if (from === undefined && to === undefined) return [];
    return [{ test: "isWithin", column, since: from ? beginOf(from) : null, until: to ? beginOf(nextDay(to)) : null }];
  });
  const days = filterDays.flatMap((column) => between(column, filter[`${column}From`], filter[`${column}To`]));
  const minor = (name: "valueFrom" | "valueTo") => {
    const amount = filter[name];
    const units = amount === undefined ? undefined : minorUnits({ amount, currency });
    if (units === null) problems[name] = expected.money;
    return units?.toString();
  };
  return [
    ...moments,
    ...days,
    ...between("value", minor("valueFrom"), minor("valueTo")),
    ...between("points", filter.pointsFrom, filter.pointsTo),
  ];
}

function between(column: ColumnName, from: string | undefined, to: string | undefined): Condition[] {
  if (from === undefined && to === undefined) return [];
  return [{ test: "isBetween", column, from: from ?? null, to: to ?? null }];
}

function ofFollowUps({ followUpFrom: from, followUpTo: to }: LeadFilter): Condition[] {
  return from === undefined && to === undefined ? [] : [{ test: "hasFollowUp", from: from ?? null, to: to ?? null }];
}

function ofPeople({ owner }: LeadFilter, { memberId }: Reading, problems: Record<string, string>): Condition[] {
  if (owner === undefined) return [];
  const ownerId = owner === "me" ? memberId : owner;
  if (ownerId === null) problems.owner = "A program is nobody's me: give the id of a member.";
  return ownerId === null ? [] : [{ test: "isOneOf", column: "owner", values: [ownerId] }];
}

function ofPresence({ known = [], unknown = [] }: LeadFilter, { fields }: Reading, problems: Record<string, string>) {
  const conditionsFor = (names: readonly string[], says: "Known" | "Unknown") =>
    names.flatMap((name): Condition[] => {
      const key = name.replace(/^field\./, "");
      if (key !== name && fields.some((field) => field.key === key)) return [{ test: `fieldIs${says}`, key }];
      const column = presentColumns.find((column) => column === name);
      if (column) return [{ test: `is${says}`, column }];
      problems[says.toLowerCase()] = `No field of leads is called ${name}.`;
      return [];
    });
  return [...conditionsFor(known, "Known"), ...conditionsFor(unknown, "Unknown")];
}

/** What a lead may have or lack, by the names that a filter gives it. */
export const presentColumns = [
  ...filterTexts,
  "owner",
  "campaign",
  ...filterMoments,
  ...filterDays,
  "value",
  "points",
] as const;

function ofFields(
  { fields: wanted = {} }: LeadFilter,
  { fields, currency }: Reading,
  problems: Record<string, string>,
) {
  return Object.entries(wanted).flatMap(([key, { is, from, to }]): Condition[] => {
    const field = fields.find((each) => each.key === key);
    if (!field) {
      problems[`field.${key}`] = "No field of leads has this key.";
      return [];
    }
    const read = (text: string | undefined) => {
      const value = text === undefined ? null : fieldValueOf(field, text, currency);
      if (value === undefined) problems[`field.${key}`] = expected[field.type];
      return value ?? null;
    };
    const [value, low, high] = [read(is), read(from), read(to)];
    if (typeof low === "boolean" || typeof high === "boolean") problems[`field.${key}`] = expected.yes_no;
    return [
      ...(value === null ? [] : [{ test: "fieldIs", key, value } as const]),
      ...(low === null && high === null ? [] : [{ test: "fieldIsBetween", key, from: low, to: high } as const]),
    ];
  });
}

/** A text of an address as a custom field holds such a value; undefined where it can be none. */
function fieldValueOf({ type }: LeadField, text: string, currency: string): FieldValue | undefined {
  switch (type) {
    case "number":
      return numberOf(text);
    case "money":
      return numberOf(text) === undefined ? undefined : (minorUnits({ amount: text, currency }) ?? undefined);
    case "yes_no":
      return yesOrNo.get(text);
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
    default:
      return text;
  }
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["no", false],
]);

const expected = {
  text: "Some text.",
  choice: "Some text.",
  number: "A number, such as 12.5.",
  money: "An amount, such as 1200.50.",
  date: "A day, such as 2026-11-22.",
  yes_no: "Either yes or no.",
};

function numberOf(text: string): number | undefined {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : undefined;
}
