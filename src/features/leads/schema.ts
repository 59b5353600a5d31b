import { z } from "zod";

/** The stages of a lead, in the order of the way; the last two are ways out. */
export const stages = ["inquiry", "mql", "sal", "sql", "won", "lost", "churned", "disqualified", "recycled"] as const;
export type Stage = (typeof stages)[number];

/** Where somebody works on a lead, or will again. */
export const openStages = ["inquiry", "mql", "sal", "sql", "recycled"] as const satisfies readonly Stage[];

/** What every lead may have, beside its custom fields. Texts, with their longest length. */
export const leadTexts = {
  email: 254,
  firstName: 100,
  lastName: 100,
  company: 200,
  jobTitle: 200,
  phone: 60,
  website: 300,
  country: 100,
  industry: 100,
  source: 100,
} as const;
export type LeadText = keyof typeof leadTexts;

/** Whether a name is that of one of these texts. */
export function isLeadText(name: string): name is LeadText {
  return Object.hasOwn(leadTexts, name);
}

/** Something for each of these texts, by its name. */
export function ofEachText<Value>(of: (name: LeadText) => Value): Record<LeadText, Value> {
  const entries = Object.keys(leadTexts)
    .filter(isLeadText)
    .map((name) => [name, of(name)]);
  return Object.fromEntries(entries) as Record<LeadText, Value>;
}

/** A custom field's value: text, number, yes or no; a date is "2026-12-24", money an integer of minor units. */
export const fieldValue = z.union([z.string(), z.number(), z.boolean()]);
export type FieldValue = z.output<typeof fieldValue>;

/** Custom fields by key; null takes a value away. */
export type FieldValues = Readonly<Record<string, FieldValue | null>>;

/** A name in a system: the first way by which a lead, or an event of its timeline, is found again. */
export type Identity = { readonly system: string; readonly externalId: string };

/** Our own name as a system: in it, a lead that has no name in another one is called by its id. */
export const ownSystem = "common-ground";

/** What is known of a lead, without its stages. */
export type LeadFacts = Readonly<Record<LeadText, string | null>> & {
  readonly identity: Identity | null;
  readonly latestSource: string | null;
  readonly campaignId: string | null;
  readonly ownerId: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** When they came in. */
  readonly createdAt: Date;
};
