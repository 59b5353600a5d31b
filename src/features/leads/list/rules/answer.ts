import { amountsAnswered } from "../../fields/rules.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { LeadAnswer, LeadItem } from "../schema.ts";

/** A lead as the API answers it; `currency` (ISO 4217) is that of amounts in custom fields. */
export function leadAnswerOf(lead: LeadItem, fields: readonly LeadField[], currency: string): LeadAnswer {
  const amounts = new Set(fields.flatMap(({ key, type }) => (type === "money" ? [key] : [])));
  return { ...lead, fields: amountsAnswered(lead.fields, amounts, currency), mergedInto: null };
}
