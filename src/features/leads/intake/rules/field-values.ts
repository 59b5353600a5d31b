import { z } from "zod";
import { linesOfText } from "#platform/fields.ts";
import { minorUnits } from "#platform/minor-units.ts";
import { money } from "#platform/money.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { FieldValue, FieldValues } from "../../schema.ts";

type Read = { readonly values: FieldValues; readonly problems: Readonly<Record<string, string>> };

const longestText = 2_000;

/**
 * Values of custom fields as a program sends them, by their keys: each as its field's type has it, null takes one away. Amounts are
 * in `currency`. What doesn't fit has a sentence under "fields.<key>".
 */
export function readFieldValues(
  raw: Readonly<Record<string, unknown>>,
  fields: readonly LeadField[],
  currency: string,
): Read {
  const values: Record<string, FieldValue | null> = {};
  const problems: Record<string, string> = {};
  for (const [key, told] of Object.entries(raw)) {
    const field = fields.find((candidate) => candidate.key === key && candidate.archivedAt === null);
    const value = field && (told === null ? null : readValue(field, told, currency));
    if (value === undefined) problems[`fields.${key}`] = field ? expectedOf(field, currency) : unknown;
    else values[key] = value;
  }
  return { values, problems };
}

const unknown = "There is no field with this key. Add it first, in the settings or by the API.";

/** The value that a field holds; undefined for what it can't hold. */
function readValue({ type, options }: LeadField, told: unknown, currency: string): FieldValue | undefined {
  switch (type) {
    case "text":
      return text.safeParse(told).data;
    case "number":
      return z.number().safeParse(told).data;
    case "money":
      return readMoney(told, currency);
    case "date":
      return z.iso.date().safeParse(told).data;
    case "yes_no":
      return z.boolean().safeParse(told).data;
    case "choice":
      return options.find((option) => option === told);
  }
}

const text = linesOfText(longestText, "A text.");

function readMoney(told: unknown, currency: string): number | undefined {
  const { data } = money.safeParse(told);
  return data && data.currency === currency ? (minorUnits(data) ?? undefined) : undefined;
}

function expectedOf({ label, type, options }: LeadField, currency: string): string {
  switch (type) {
    case "text":
      return `${label} is a text of at most ${longestText} characters.`;
    case "number":
      return `${label} is a number.`;
    case "money":
      return `${label} is an amount like { "amount": "1234.50", "currency": "${currency}" }.`;
    case "date":
      return `${label} is a day like 2026-12-24.`;
    case "yes_no":
      return `${label} is true or false.`;
    case "choice":
      return `${label} is one of ${options.slice(0, 10).join(", ")}${options.length > 10 ? " and more" : ""}.`;
  }
}
