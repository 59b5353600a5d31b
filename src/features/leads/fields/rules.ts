import { moneyOf } from "#platform/minor-units.ts";
import type { Money } from "#platform/money.ts";
import type { FieldValue } from "../schema.ts";
import {
  type AddFieldInput,
  type FieldFact,
  type FieldType,
  type LeadField,
  longestKey,
  mostFields,
} from "./schema.ts";

/** What each kind of field is called, and what it is good for. */
export const fieldTypesInWords: Readonly<Record<FieldType, { readonly label: string; readonly hint: string }>> = {
  text: { label: "Text", hint: "Anything that is written." },
  number: { label: "Number", hint: "A count or a measure, with or without decimals." },
  money: { label: "Money", hint: "An amount in the workspace's currency." },
  date: { label: "Date", hint: "A day of the calendar." },
  yes_no: { label: "Yes or no", hint: "One of the two, or not known." },
  choice: { label: "Choice", hint: "One of a list that you write." },
};

/** The key a field gets after its label: "Anzahl Büros (2024)" becomes "anzahl_buros_2024". */
export function keyAfter(label: string): string {
  const plain = label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const begun = /^[a-z]/.test(plain) ? plain : `field_${plain}`;
  return begun.slice(0, longestKey).replace(/_+$/, "");
}

/** The key, or where it is taken the first one free with a number behind it. */
export function freeKey(wished: string, taken: ReadonlySet<string>): string {
  let key = wished;
  for (let count = 2; taken.has(key); count += 1) key = `${wished.slice(0, longestKey - 5)}_${count}`;
  return key;
}

/**
 * What becomes of the wish for a field beside those there are.
 * - `same`: the field that is there already, of this name, kind and choices; a repeated submit is a success.
 * - `taken`: another field has the name or the key.
 * - `too_many`: no more can be in use at once.
 * - `key`: the field is to be added under it.
 */
export function decideField(
  fields: readonly LeadField[],
  wish: AddFieldInput,
): { readonly same: LeadField } | { readonly taken: LeadField } | "too_many" | { readonly key: string } {
  const other = fields.find(({ key, label }) => (wish.key ? key === wish.key : isSameName(label, wish.label)));
  if (other) return isSameField(other, wish) ? { same: other } : { taken: other };
  const named = fields.find(({ label }) => isSameName(label, wish.label));
  if (named) return { taken: named };
  if (fields.filter(({ archivedAt }) => archivedAt === null).length >= mostFields) return "too_many";
  return { key: wish.key ?? freeKey(keyAfter(wish.label), new Set(fields.map(({ key }) => key))) };
}

/**
 * What becomes of the wish to give a field another label or other choices: `unchanged` is a repeated submit and a success;
 * `changed_meanwhile` if it isn't at the revision that was seen; `no_choices` for a choice without any, or choices for
 * another kind; else the field that has the label already, or `changed`.
 */
export function decideFieldChange(
  field: LeadField,
  others: readonly LeadField[],
  wish: { readonly label: string; readonly options: readonly string[]; readonly revision: number },
): "unchanged" | "changed_meanwhile" | "no_choices" | "changed" | { readonly taken: LeadField } {
  if (field.label === wish.label && isSameList(field.options, wish.options)) return "unchanged";
  if (field.revision !== wish.revision) return "changed_meanwhile";
  if ((field.type === "choice") !== wish.options.length > 0) return "no_choices";
  const taken = others.find(({ label }) => isSameName(label, wish.label));
  return taken ? { taken } : "changed";
}

/** A field that has a name already, with the way on. */
export function takenInWords({ label, type, archivedAt }: LeadField): string {
  const kind = fieldTypesInWords[type].label.toLowerCase();
  if (archivedAt) return `“${label}” (${kind}) is out of use. Restore it, or choose another name.`;
  return `“${label}” (${kind}) is there already.`;
}

/** Values of custom fields as the API has them: those of the keys in `amounts` are minor units of `currency` (ISO 4217). */
export function amountsAnswered<Value extends FieldValue | null>(
  values: Readonly<Record<string, Value>>,
  amounts: ReadonlySet<string>,
  currency: string,
): Record<string, Value | Money> {
  const answered = Object.entries(values).map(([key, value]) => {
    const isAmount = amounts.has(key) && typeof value === "number";
    return [key, isAmount ? moneyOf(value, currency) : value] as const;
  });
  return Object.fromEntries(answered);
}

/** What somebody did, to be read after their name. */
export function fieldFactSentence({ type, payload }: FieldFact): string {
  switch (type) {
    case "field.added": {
      const names = payload.fields.map(({ label }) => `“${label}”`).join(", ");
      return payload.fields.length === 1 ? `added the field ${names}` : `added the fields ${names}`;
    }
    case "field.changed":
      return payload.from.label === payload.to.label
        ? `changed the choices of the field “${payload.to.label}”`
        : `renamed the field “${payload.from.label}” to “${payload.to.label}”`;
    case "field.archived":
      return `took the field “${payload.label}” out of use`;
    case "field.restored":
      return `brought the field “${payload.label}” back into use`;
  }
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function isSameField(field: LeadField, wish: AddFieldInput): boolean {
  return (
    field.archivedAt === null &&
    field.type === wish.type &&
    isSameName(field.label, wish.label) &&
    isSameList(field.options, wish.options)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
