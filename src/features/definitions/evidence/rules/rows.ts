import { daysLater, monthsLater } from "#platform/day.ts";
import { shareOf } from "../../outcomes/rules/share.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";
import type { EvidenceRow } from "../schema.ts";
import { rangeInWords, valueInWords } from "./row-in-words.ts";
import { isNumeric, isRanged } from "./shape.ts";

/** Leads that say the same of a field, or something of one range. */
export type Counted = {
  /** The order from 1 in which they are listed; 0 for those that say nothing. */
  readonly place: number;
  /** The first and the last of what they say, as texts: the same where it is one value; null where there are too many to list. */
  readonly from: string | null;
  readonly to: string | null;
  readonly leads: number;
  readonly known: number;
  readonly converted: number;
};

/** Counts as rows in the order of `evidence`: the months from the oldest on, what isn't known last, what is left over apart. */
export function rowsOf(
  counted: readonly Counted[],
  field: CatalogueField,
  currency: string,
): { readonly rows: EvidenceRow[]; readonly rest: EvidenceRow | null } {
  const last = Math.max(...counted.map(({ place }) => place));
  const rows = counted.map((each) => {
    const isOpen = isRanged(field) && each.place === last && each.from !== each.to;
    const { leads, converted, known } = each;
    return { ...sayingOf(each, isOpen, field, currency), leads, converted: shareOf(converted, known) };
  });
  const told = rows.filter(({ kind }) => kind === "value" || kind === "range");
  return {
    rows: [
      ...(field.name === "createdAt" ? told.toReversed() : told),
      ...rows.filter(({ kind }) => kind === "unknown"),
    ],
    rest: rows.find(({ kind }) => kind === "rest") ?? null,
  };
}

type Saying = Pick<EvidenceRow, "kind" | "value" | "range" | "says">;

function sayingOf({ place, from, to }: Counted, isOpen: boolean, field: CatalogueField, currency: string): Saying {
  if (place === 0) return { kind: "unknown", value: null, range: null, says: "Not known" };
  if (from === null || to === null) return { kind: "rest", value: null, range: null, says: "All others" };
  if (field.name === "createdAt") {
    const range = { from: `${from}-01`, to: daysLater(monthsLater(`${from}-01`, 1), -1) };
    return { kind: "range", value: null, range, says: valueInWords(from, field, currency) };
  }
  if (from === to) {
    return { kind: "value", value: plainOf(from, field), range: null, says: valueInWords(from, field, currency) };
  }
  const range = { from: endOf(from, field), to: isOpen ? null : endOf(to, field) };
  return { kind: "range", value: null, range, says: rangeInWords(from, isOpen ? null : to, field, currency) };
}

function plainOf(text: string, field: CatalogueField): string | number | boolean {
  return field.type === "yes_no" ? text === "true" : endOf(text, field);
}

function endOf(text: string, { type }: CatalogueField): string | number {
  return isNumeric(type) ? Number(text) : text;
}
