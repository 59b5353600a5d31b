import type { fieldTypes, LeadField } from "../../leads/fields/schema.ts";
import { textLabels } from "../../leads/rules/labels.ts";
import { isLeadText, leadTexts } from "../../leads/schema.ts";
import type { FieldName, Operator } from "../schema/condition.ts";

/** What conditions may ask about in a workspace. */
export type Catalogue = {
  /** ISO 4217 code of the workspace's currency. */
  readonly currency: string;
  readonly fields: readonly CatalogueField[];
};

export type ValueType = (typeof fieldTypes)[number] | "email" | "events";

export type CatalogueField = {
  readonly name: FieldName;
  readonly label: string;
  readonly type: ValueType;
  /** What may be chosen; empty for other types. */
  readonly options: readonly string[];
  /** Taken out of use: leads keep its values, but get no new ones. */
  readonly isArchived: boolean;
};

/** The operators that make sense of each type, the most usual first. */
export const operatorsOf: Readonly<Record<ValueType, readonly Operator[]>> = {
  text: ["equals", "one_of", "contains", "known", "unknown"],
  email: ["domain_one_of", "contains", "equals", "one_of", "known", "unknown"],
  choice: ["equals", "one_of", "known", "unknown"],
  number: ["at_least", "at_most", "between", "equals", "known", "unknown"],
  money: ["at_least", "at_most", "between", "equals", "known", "unknown"],
  date: ["within_last", "at_least", "at_most", "between", "equals", "known", "unknown"],
  yes_no: ["equals", "known", "unknown"],
  events: ["count"],
};

/** All that can be asked about: what every lead has, the firm's own fields, and events. */
export function catalogueOf(fields: readonly LeadField[], currency: string): Catalogue {
  const own = fields.map(({ key, label, type, options, archivedAt }): CatalogueField => {
    return { name: `field:${key}`, label, type, options, isArchived: archivedAt !== null };
  });
  return { currency, fields: [...everyLeads, ...own] };
}

/** What is known of a field by its name; null where there is none of it. */
export function findField({ fields }: Catalogue, name: string): CatalogueField | null {
  return fields.find((field) => field.name === name) ?? null;
}

const builtIn = (name: FieldName, label: string, type: ValueType): CatalogueField => {
  return { name, label, type, options: [], isArchived: false };
};

const everyLeads: readonly CatalogueField[] = [
  ...Object.keys(leadTexts)
    .filter(isLeadText)
    .map((name) => builtIn(name, textLabels[name], name === "email" ? "email" : "text")),
  builtIn("latestSource", "Latest source", "text"),
  builtIn("campaign", "Campaign", "text"),
  builtIn("createdAt", "Came in", "date"),
  builtIn("event:touch", "Touches", "events"),
  builtIn("event:source_touched", "Came to us again", "events"),
];
