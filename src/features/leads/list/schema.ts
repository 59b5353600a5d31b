import { z } from "zod";
import { calendarDay } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import { stages } from "../schema.ts";

/** By what a list can be ordered; with "-" before it, the other way round. Stages in the order of the way, people by name. */
export const sortNames = ["created", "name", "company", "stage", "source", "owner", "handedOff"] as const;
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

const text = z.string().trim().min(1, "Some text.").max(300, "At most 300 characters, please.");
const day = calendarDay("A day, such as 2026-11-22.");
const amount = z.string().regex(/^\d{1,13}(\.\d{1,4})?$/, "An amount, such as 1200 or 1200.50.");
const bound = z.string().trim().min(1, "A value.").max(40, "At most 40 characters, please.");

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

/**
 * Which leads: all that is named has to be so. In an address custom fields are `field.<key>`, `field.<key>.from` and
 * `field.<key>.to`; `gatherFields` (rules/filter.ts) brings them together.
 */
export const leadFilter = z
  .strictObject({
    ...each(filterTexts, text),
    ...each(suffixed(filterMoments, "From"), day),
    ...each(suffixed(filterMoments, "To"), day),
    ...each(suffixed(filterDays, "From"), day),
    ...each(suffixed(filterDays, "To"), day),
    valueFrom: amount,
    valueTo: amount,
    /** One or more, with commas between. */
    stage: z
      .string()
      .transform((list) => list.split(","))
      .pipe(z.array(z.enum(stages, `Stages, with commas between: ${stages.join(", ")}.`))),
    /** A member, or whoever looks. */
    owner: z.union([z.uuid(), z.literal("me")], "The id of a member, or me."),
    campaign: z.uuid("The id of a campaign."),
    /** Beginnings of words of name, company and e-mail. */
    q: text,
    known: names,
    unknown: names,
    fields: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, "The key of a custom field."), wantedField),
  })
  .partial();
export type LeadFilter = z.output<typeof leadFilter>;

export const sort = z.enum(sorts, `One of ${sortNames.join(", ")}, perhaps with a - before it.`);
