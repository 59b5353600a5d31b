import { z } from "zod";
import { type FieldValues, fieldValue, type LeadText, type Source } from "../schema.ts";
import type { EventDraft } from "../timeline/schema.ts";

/**
 * A lead as somebody tells of it: a row of a file, an item of a request, the body of a webhook. What it says nothing about
 * stays as it is; null takes a value away.
 */
export type LeadDraft = {
  readonly identity: Source | null;
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

/** What became of one draft. Skipped: the mode leaves it out. Refused: with a sentence for whoever sent it. */
export type Landed =
  | { readonly outcome: "created" | "updated" | "unchanged"; readonly leadId: string }
  | { readonly outcome: "skipped"; readonly leadId: string | null; readonly reason: string }
  | { readonly outcome: "refused"; readonly leadId: string | null; readonly reason: string };

const values = z.record(z.string(), fieldValue.nullable());

/** What of a lead was changed, by name, a custom field as "field:<key>": how it was, and how it became. */
export const differences = z.object({ before: values, after: values });
export type Differences = z.output<typeof differences>;

/** The same as an import remembers it, with the revision at which it left the lead. */
export const keptChange = differences.extend({ revision: z.number().int() });
