import { moneyOf } from "#platform/minor-units.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { LeadItem, LeadSearch, Sort, SortName } from "../schema.ts";
import { labels } from "./labels.ts";

/** What stands in a cell, by how it is written; a moment may have come as JSON has it. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "moment"; readonly at: Date | string }
  | { readonly kind: "day"; readonly on: string }
  | { readonly kind: "money"; readonly amount: number }
  | { readonly kind: "number"; readonly value: number }
  | null;

/** A column of the list beside the lead's name. */
export type ListColumn = {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  readonly sort?: SortName;
};

type BuiltColumn = Omit<ListColumn, "name" | "label"> & {
  readonly name: keyof typeof labels;
  readonly value: (lead: LeadItem) => CellValue;
};

const text = (value: string | null | undefined): CellValue => (value ? { kind: "text", text: value } : null);
const moment = (at: Date | null): CellValue => at && { kind: "moment", at };
const day = (on: string | null): CellValue => (on === null ? null : { kind: "day", on });

const built: readonly BuiltColumn[] = [
  { name: "company", sort: "company", value: ({ company }) => text(company) },
  { name: "jobTitle", value: ({ jobTitle }) => text(jobTitle) },
  { name: "source", sort: "source", value: ({ source }) => text(source) },
  { name: "latestSource", value: ({ latestSource }) => text(latestSource) },
  { name: "campaign", value: ({ campaign }) => text(campaign?.name) },
  { name: "owner", sort: "owner", value: ({ owner }) => text(owner?.name) },
  { name: "created", sort: "created", value: ({ createdAt }) => moment(createdAt) },
  { name: "stageSince", value: ({ stageAt }) => moment(stageAt) },
  { name: "handedOff", sort: "handedOff", value: ({ handedOffAt }) => moment(handedOffAt) },
  {
    name: "points",
    sort: "points",
    value: ({ points }) => (points === null ? null : { kind: "number", value: points }),
  },
  {
    name: "qualifiedVersion",
    value: ({ qualifiedVersion }) => text(qualifiedVersion === null ? null : `version ${qualifiedVersion}`),
  },
  { name: "firstTouch", value: ({ firstTouchAt }) => moment(firstTouchAt) },
  { name: "lastTouch", value: ({ lastTouchAt }) => moment(lastTouchAt) },
  {
    name: "value",
    value: ({ value }) => value && { kind: "money", amount: Number(value.amount) },
  },
  { name: "expectedClose", value: ({ expectedClose }) => day(expectedClose) },
  { name: "followUp", value: ({ followUpOn }) => day(followUpOn) },
  { name: "reason", value: ({ reason }) => text(reason) },
  { name: "country", value: ({ country }) => text(country) },
  { name: "industry", value: ({ industry }) => text(industry) },
  { name: "phone", value: ({ phone }) => text(phone) },
  { name: "website", value: ({ website }) => text(website) },
];

const usual = ["company", "source", "owner", "created"];
/** More would leave each too narrow to be read. */
export const mostColumns = 7;

/** Every column that can be chosen, the custom fields last. */
export function listColumns(fields: readonly LeadField[]): ListColumn[] {
  const custom = fields.filter(({ archivedAt }) => archivedAt === null);
  return [
    ...built.map(({ name, sort }) => ({ name, label: labels[name], ...(sort && { sort }) })),
    ...custom.map(({ key, label }) => ({ name: `field.${key}`, label })),
  ];
}

/** The columns that a search wants, in the order of the choice; the usual ones where it says nothing. */
export function chosenColumns({ columns = usual }: LeadSearch, all: readonly ListColumn[]): ListColumn[] {
  return all.filter(({ name }) => columns.includes(name)).slice(0, mostColumns);
}

/** What custom values are read with: their fields' types by their keys, and the currency (ISO 4217) of amounts. */
export type CellReading = {
  readonly types: Readonly<Record<string, LeadField["type"]>>;
  readonly currency: string;
};

/** What a lead has in a column; null where that isn't known. */
export function cellOf(lead: LeadItem, column: string, { types, currency }: CellReading): CellValue {
  const key = column.replace(/^field\./, "");
  if (key === column) return built.find(({ name }) => name === column)?.value(lead) ?? null;
  const value = lead.fields[key];
  if (value === undefined) return null;
  if (typeof value === "boolean") return { kind: "text", text: value ? "yes" : "no" };
  if (typeof value === "string") return types[key] === "date" ? { kind: "day", on: value } : text(value);
  if (types[key] !== "money") return { kind: "number", value };
  return { kind: "money", amount: Number(moneyOf(value, currency).amount) };
}

/** The order that a press on a column's head asks for: by it, and the other way round if it is by it already. */
export function sortBy(column: SortName, { sort = "-created" }: LeadSearch): Sort {
  const isDownFirst = column === "created" || column === "handedOff" || column === "points";
  const [first, second]: [Sort, Sort] = isDownFirst ? [`-${column}`, column] : [column, `-${column}`];
  return sort === first ? second : first;
}
