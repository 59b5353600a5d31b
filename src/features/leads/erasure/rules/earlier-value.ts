import { amountsAnswered } from "../../fields/rules.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { LeadChange } from "../../intake/rules/lead-changes.ts";
import type { EarlierValue } from "../schema.ts";

/** By what ids and minor units are told to the person whom they are about; `currency` is an ISO 4217 code. */
type Words = {
  readonly fields: readonly LeadField[];
  readonly campaigns: ReadonlyMap<string, string>;
  readonly currency: string;
};

/** What was known of a person until we were told otherwise, as they are told of it. */
export function earlierValueOf({ field, before, at }: LeadChange, words: Words): EarlierValue {
  return { field, before: answered(field, before, words), until: at };
}

function answered(field: string, before: LeadChange["before"], { fields, campaigns, currency }: Words) {
  if (field === "campaign") return campaigns.get(String(before)) ?? before;
  const amounts = new Set(fields.flatMap(({ key, type }) => (type === "money" ? [`field:${key}`] : [])));
  return amountsAnswered({ [field]: before }, amounts, currency)[field] ?? null;
}
