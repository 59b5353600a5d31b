import { z } from "zod";
import { calendarDay } from "#platform/fields.ts";
import { money } from "#platform/money.ts";
import type { FactOf } from "../../activity/schema.ts";
import { fieldValue, ofEachText, stages } from "../schema.ts";

/** By what a list can be ordered; with "-" before it, the other way round. Stages in the order of the way, people by name. */
export const sortNames = ["created", "name", "company", "stage", "source", "owner", "handedOff", "points"] as const;
export type SortName = (typeof sortNames)[number];
export type Sort = SortName | `-${SortName}`;
const sorts: readonly Sort[] = sortNames.flatMap((name): Sort[] => [name, `-${name}`]);

/** The texts of a lead that a list can be narrowed by, as they stand there. */
export const filterTexts = [
  "source",
  "latestSource",
  "company",
  "jobTitle",
  "country",
  "industry",
  "email",
  "firstName",
  "lastName",
  "phone",
  "website",
  "reason",
  "qualifiedBy",
] as const;

/** The moments of a lead, by days of the workspace: `createdFrom`, `createdTo`, both included. */
export const filterMoments = [
  "created",
  "stageSince",
  "handedOff",
  "firstTouch",
  "lastTouch",
  "accepted",
  "opportunity",
  "won",
  "closed",
] as const;

/** Days without a time: `expectedCloseFrom`, `expectedCloseTo`. */
export const filterDays = ["expectedClose", "recycledUntil"] as const;

const text = z
  .string()
  .trim()
  .normalize()
  .regex(/^[^\0]+$/, "Some text.")
  .max(300, "At most 300 characters, please.");
const day = calendarDay("A day, such as 2026-11-22.");
const points = z.string().regex(/^-?\d{1,6}$/, "A whole number of points.");
const amount = z.string().regex(/^\d{1,13}(\.\d{1,4})?$/, "An amount, such as 1200 or 1200.50.");
const bound = z
  .string()
  .trim()
  .regex(/^[^\0]+$/, "A value.")
  .max(40, "At most 40 characters, please.");

/** Names with commas between: of built-in fields as they stand here, "owner" and "campaign", and "field.<key>". */
const names = z
  .string()
  .max(1_000)
  .transform((list) => list.split(","))
  .pipe(z.array(z.string().regex(/^(field\.)?[a-zA-Z][a-zA-Z0-9_]*$/, "Names of fields, with commas between.")));

function each<Name extends string, Schema>(all: readonly Name[], schema: Schema): Record<Name, Schema> {
  return Object.fromEntries(all.map((name) => [name, schema])) as Record<Name, Schema>;
}

const suffixed = <Name extends string, End extends string>(all: readonly Name[], end: End) =>
  all.map((name): `${Name}${End}` => `${name}${end}`);

/** What of one custom field is wanted: this value, or from one value to another, both included. */
const wantedField = z.strictObject({ is: text, from: bound, to: bound }).partial();

const filters = {
  ...each(filterTexts, text),
  ...each(suffixed(filterMoments, "From"), day),
  ...each(suffixed(filterMoments, "To"), day),
  ...each(suffixed(filterDays, "From"), day),
  ...each(suffixed(filterDays, "To"), day),
  /** When somebody means to speak with them again. */
  followUpFrom: day,
  followUpTo: day,
  valueFrom: amount,
  valueTo: amount,
  pointsFrom: points,
  pointsTo: points,
  /** Those that this version of the lead definition handed over. */
  qualifiedVersion: z.string().regex(/^\d{1,6}$/, "The number of a version."),
  /** One or more, with commas between. */
  stage: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(z.enum(stages, `Stages, with commas between: ${stages.join(", ")}.`))),
  /** A member, or whoever looks. */
  owner: z.union([z.uuid(), z.literal("me")], "The id of a member, or me."),
  campaign: z.uuid("The id of a campaign."),
  /** What one file brought. */
  import: z.uuid("The id of the import that made them."),
  /** Beginnings of words of name, company and e-mail. */
  q: text.describe("Beginnings of words of name, company and e-mail."),
  known: names,
  unknown: names,
  fields: z
    .record(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, "The key of a custom field."), wantedField)
    .describe("Written as field.<key>, field.<key>.from and field.<key>.to."),
};

/** Which leads: all that is named has to be so. A misspelt filter is refused, or else it would bring everything. */
export const leadFilter = z.strictObject(filters).partial();
export type LeadFilter = z.output<typeof leadFilter>;

export const sort = z.enum(sorts, `One of ${sortNames.join(", ")}, perhaps with a - before it.`);
const cursor = z.string("The nextCursor of the page before.").max(3_000);

/** A schema for the parameters of an address, in which what says the same of one custom field is brought together first. */
function fromAddress<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((raw) => (typeof raw === "object" && raw !== null ? gathered(raw) : raw), schema);
}

/** `field.plan`, `field.plan.from` and `field.plan.to` under the key "plan". What is empty says nothing, what is repeated is a list. */
function gathered(parameters: object): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  const fields: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === "") continue;
    const text = Array.isArray(value) ? value.join(",") : value;
    const [, key, part = "is"] = /^field\.([a-z0-9_]+)(?:\.(from|to))?$/.exec(name) ?? [];
    if (key === undefined) rest[name] = text;
    else fields[key] = { ...fields[key], [part]: text };
  }
  return Object.keys(fields).length === 0 ? rest : { ...rest, fields };
}

export const listLeadsInput = fromAddress(
  leadFilter.extend({
    sort: sort.optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number("A whole number from 1 to 500.").int().min(1).max(500).optional(),
  }),
);

export const exportLeadsInput = fromAddress(leadFilter);

/** What the page may be asked for: a filter, an order, a place in it, and columns. */
export const leadSearch = fromAddress(
  leadFilter.extend({ sort: sort.optional(), cursor: cursor.optional(), columns: names.optional() }),
);
export type LeadSearch = z.output<typeof leadSearch>;

const moments = [
  "stageAt",
  "handedOffAt",
  "firstTouchAt",
  "lastTouchAt",
  "workedAt",
  "acceptedAt",
  "opportunityAt",
  "wonAt",
  "closedAt",
] as const;
const written = z.string().nullable();
const texts = { ...ofEachText(() => written), latestSource: written, reason: written };
const instants = each(moments, z.date().nullable());
const days = each(["expectedClose", "recycledUntil", "followUpOn"] as const, z.iso.date().nullable());
const named = z.object({ id: z.uuid(), name: z.string() });

/** A lead as lists have it. */
export const leadItem = z.object({
  id: z.uuid(),
  /** Its name in the system it comes from. */
  identity: z.object({ system: z.string(), externalId: z.string() }).nullable(),
  /** `source` and `latestSource` are how they came to us, first and last. */
  ...texts,
  campaign: named.nullable(),
  owner: named.nullable(),
  fields: z.record(z.string(), fieldValue),
  stage: z.enum(stages),
  ...instants,
  handoffs: z.int(),
  qualifiedBy: z.enum(["definition", "import", "person"]).nullable(),
  /** Where the lead definition did: its version, and the points it gave. */
  qualifiedVersion: z.int().nullable(),
  points: z.int().nullable(),
  value: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  ...days,
  createdAt: z.date(),
  changedAt: z.date(),
  /** When the person was erased: the figures stay, all words are gone. */
  erasedAt: z.date().nullable(),
  revision: z.int(),
});
export type LeadItem = z.output<typeof leadItem>;

/** A lead as the API answers it: money in its custom fields is an amount with its currency there, as in what is sent. */
export const leadAnswer = leadItem.extend({
  fields: z.record(z.string(), z.union([fieldValue, money])),
  /** The lead that was kept where this one turned out to be the same: all else is as it is known there. */
  mergedInto: z.uuid().nullable(),
});
export type LeadAnswer = z.output<typeof leadAnswer>;

export const listFacts = {
  /** By the names of what it was narrowed by, not the values: those may be of a person. */
  "lead.exported": z.object({ filteredBy: z.array(z.string()) }),
};
export type ListFact = FactOf<typeof listFacts>;
