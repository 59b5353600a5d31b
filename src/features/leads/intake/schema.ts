import { z } from "zod";
import { blankOrLineOfText, emailAddress, lineOfText, moment, seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import { yesOrNo } from "../../workspace/people/schema.ts";
import { type FieldValues, fieldValue, type Identity, type LeadText, leadTexts, ofEachText } from "../schema.ts";
import type { EventDraft } from "../timeline/schema.ts";

/**
 * A lead as somebody tells of it: a row of a file, an item of a request, the body of a webhook. What it says nothing about
 * stays as it is; null takes a value away.
 */
export type LeadDraft = {
  readonly identity: Identity | null;
  readonly values: Readonly<Partial<Record<LeadText, string | null>>>;
  readonly fields: FieldValues;
  /** A campaign by its name; one that isn't known yet is made. */
  readonly campaign?: string;
  readonly ownerId?: string | null;
  /** When they came in; absent, it is now. */
  readonly createdAt?: Date;
  readonly events: readonly EventDraft[];
};

/** Whether leads may be made, changed, or both. */
export const modes = ["create", "update", "both"] as const;
export type Mode = (typeof modes)[number];

/** By what a lead is found again: its name in its system if the draft has one and else its e-mail, or by one of them only. */
export const matchings = ["either", "externalId", "email"] as const;
export type Matching = (typeof matchings)[number];

/**
 * What became of one draft. Skipped: the mode leaves it out. Refused: with a sentence for whoever sent it; of somebody who was
 * erased nothing may be kept, not even as what was refused.
 */
export type Landed =
  | { readonly outcome: "created" | "updated" | "unchanged"; readonly leadId: string }
  | { readonly outcome: "skipped"; readonly leadId: string | null; readonly reason: string }
  | { readonly outcome: "refused"; readonly leadId: string | null; readonly reason: string; readonly isErased?: true };

const changedValues = z.record(z.string(), fieldValue.nullable());

/** What of a lead was changed, by name, a custom field as "field:<key>": how it was, and how it became. */
export const differences = z.object({ before: changedValues, after: changedValues });
export type Differences = z.output<typeof differences>;

/**
 * The same as an import remembers it, with the revisions at which it found the lead and left it. Who changed the lead in
 * between its own changes moves `from` behind that.
 */
export const keptChange = differences.extend({ from: z.number().int(), revision: z.number().int() });
export type KeptChange = z.output<typeof keptChange>;

const blankIsNone = (most: number) =>
  blankOrLineOfText(most, "A text, or null for none.")
    .transform((text) => text || null)
    .nullable();

const { source: _, ...texts } = ofEachText((name) => blankIsNone(leadTexts[name]).exactOptional());
const leadValues = { ...texts, email: emailAddress().nullable().exactOptional() };
const source = lineOfText(leadTexts.source, "Where the lead comes from, in words.");
const ownerId = z.uuid("A member's id, or null for nobody.").nullable().exactOptional();
const fields = z.record(z.string(), z.unknown(), "Values by the keys of their fields.").default({});

/** By which name in which system a lead is found again, and how they came to us where that has words of its own. */
const namedSource = z.strictObject({
  system: lineOfText(60, "The system's name, like hubspot."),
  externalId: lineOfText(200, "The lead's id in that system."),
  name: source.exactOptional(),
});

const receivedLead = {
  source: z.union([source, namedSource], "Words, or { system, externalId }.").exactOptional(),
  ...leadValues,
  campaign: lineOfText(100, "The campaign's name.").exactOptional(),
  ownerId,
  createdAt: moment("A moment like 2026-12-24T09:30:00Z.").exactOptional(),
  fields,
};

/** One lead as a program sends it; what it leaves out stays as it is, null takes a value away. */
export const receivedLeadInput = z.strictObject(receivedLead);
export type ReceivedLeadInput = z.output<typeof receivedLeadInput>;

/** One lead, or up to a thousand, each of which is looked at by itself. */
export const receiveLeadsInput = z
  .strictObject({
    ...receivedLead,
    items: z
      .array(z.unknown(), "A list of leads.")
      .min(1, "At least one lead.")
      .max(1_000, "At most 1000 leads at once.")
      .exactOptional(),
  })
  .refine(({ items, fields: ofOne, ...one }) => !items || Object.keys({ ...one, ...ofOne }).length === 0, {
    path: ["items"],
    message: "Either one lead or items, not both.",
  });
export type ReceiveLeadsInput = z.output<typeof receiveLeadsInput>;

/** What became of one lead; `reasons` say by JSON pointer what is wrong with a refused one. */
const receivedOne = z.object({
  outcome: z.enum(["created", "updated", "unchanged", "refused"]),
  id: z.uuid().nullable(),
  reasons: z.array(z.object({ pointer: z.string(), detail: z.string() })),
});
export type Received = z.output<typeof receivedOne>;

/** Of one lead its own answer, of several one for each, in their order. */
export const receivedLeads = z.union([receivedOne, z.object({ items: z.array(receivedOne) })]);
export type ReceivedLeads = z.output<typeof receivedLeads>;

export const changeLeadInput = z.strictObject({
  leadId: z.uuid("The id of a lead."),
  revision: seenRevision(),
  source: source.nullable().exactOptional(),
  ...leadValues,
  ownerId,
  /** For who knows that the new owner is away. */
  evenIfAway: yesOrNo.exactOptional(),
  fields,
});
/** The lead's revision from then on. */
export const changedLead = z.object({ id: z.uuid(), revision: z.number().int() });
export type ChangedLead = z.output<typeof changedLead>;
export type ChangeLeadInput = z.output<typeof changeLeadInput>;

/** The same out of a form: what was emptied is taken away. A custom field's name says its type: "field.number.employees". */
export const changeLeadForm = z.preprocess((typed) => {
  if (typeof typed !== "object" || typed === null) return typed;
  const { currency, ...texts } = typed as Record<string, unknown>;
  const own: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    const [, type = "", key = ""] = /^field\.([a-z_]+)\.(.+)$/.exec(name) ?? [];
    if (key) custom[key] = text === "" ? null : typedValue(type, String(text).trim(), currency);
    else own[name] = text === "" ? null : text;
  }
  return { ...own, fields: custom };
}, changeLeadInput);

/** Who types a number may have a comma before its decimals. */
function typedValue(type: string, text: string, currency: unknown): unknown {
  if (type === "number") return Number(text.replace(",", "."));
  if (type === "money") return { amount: text.replace(",", "."), currency };
  return type === "yes_no" ? text === "yes" : text;
}

/** Ids and names of values only: who somebody is can't be erased from the trail. */
export const intakeFacts = {
  "lead.received": z.object({ created: z.array(z.uuid()), updated: z.array(z.uuid()) }),
  /** `ownerId` is whose it is now, where that changed. */
  "lead.changed": z.object({ id: z.uuid(), changed: z.array(z.string()), ownerId: z.uuid().nullable().optional() }),
};
export type IntakeFact = FactOf<typeof intakeFacts>;
