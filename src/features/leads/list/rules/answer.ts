import { moneyOf } from "#platform/money.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { LeadAnswer, LeadItem } from "../schema.ts";

/** A lead as the API answers it; `currency` (ISO 4217) is that of amounts in custom fields. */
export function leadAnswerOf(lead: LeadItem, fields: readonly LeadField[], currency: string): LeadAnswer {
  const amounts = new Set(fields.flatMap(({ key, type }) => (type === "money" ? [key] : [])));
  const answered = Object.entries(lead.fields).map(([key, value]) => {
    const isAmount = amounts.has(key) && typeof value === "number";
    return [key, isAmount ? moneyOf(value, currency) : value] as const;
  });
  return { ...lead, fields: Object.fromEntries(answered), mergedInto: null };
}
