import { z } from "zod";
import type { FactOf } from "../../activity/schema.ts";
import { differences } from "../intake/schema.ts";
import { ofEachText, stages } from "../schema.ts";

/** By what two leads may be one: the same e-mail address, the same phone number, name and company alike. */
export const reasons = ["email", "phone", "name"] as const;
export type Reason = (typeof reasons)[number];

/** How certain it is that two leads are one, from 0 to 1, and what speaks for it. */
export type Judgement = { readonly reasons: readonly Reason[]; readonly similarity: number };

/** One of two leads, as they are held side by side. */
export const comparedLead = z.object({
  id: z.uuid(),
  ...ofEachText(() => z.string().nullable()),
  /** Where it comes from, and its name there. */
  identity: z.object({ system: z.string(), externalId: z.string() }).nullable(),
  stage: z.enum(stages),
  owner: z.string().nullable(),
  createdAt: z.date(),
});
export type ComparedLead = z.output<typeof comparedLead>;

/** Two leads that may be one, the older first: that one is kept unless somebody says otherwise. */
export const duplicate = z.object({
  leads: z.tuple([comparedLead, comparedLead]),
  reasons: z.array(z.enum(reasons)),
  /** How certain it is, from 0 to 1. */
  similarity: z.number(),
  foundAt: z.date(),
  dismissedAt: z.date().nullable(),
});
export type Duplicate = z.output<typeof duplicate>;

const cursor = z.string("The nextCursor of the page before.").max(200);

export const listDuplicatesInput = z.strictObject({
  /** Those of which somebody said that they are two, instead of those that wait for an answer. */
  dismissed: z.enum(["true", "false"], "true or false.").default("false"),
  cursor: cursor.optional(),
  limit: z.coerce.number("A whole number from 1 to 100.").int().min(1).max(100).default(50),
});
export type ListDuplicatesInput = z.output<typeof listDuplicatesInput>;

/** What the page may be asked for; what makes no sense is left out. */
export const duplicatesSearch = z.object({ cursor: cursor.optional().catch(undefined) });

/** `leadId` turned out to be `into`, which is kept. */
export const mergeLeadsInput = z.strictObject({
  leadId: z.uuid("The id of a lead."),
  into: z.uuid("The id of the lead that is kept."),
});
export type MergeLeadsInput = z.output<typeof mergeLeadsInput>;

export const merge = z.object({ id: z.uuid(), keptId: z.uuid(), mergedId: z.uuid() });
export type Merge = z.output<typeof merge>;

export const undoMergeInput = z.strictObject({ mergeId: z.uuid("The id of a merge.") });
export type UndoMergeInput = z.output<typeof undoMergeInput>;

/** Two leads, in whatever order. */
export const dismissDuplicateInput = z.strictObject({
  leadId: z.uuid("The id of a lead."),
  otherId: z.uuid("The id of another lead."),
});
export type DismissDuplicateInput = z.output<typeof dismissDuplicateInput>;

export const dismissed = z.object({ leadId: z.uuid(), otherId: z.uuid(), dismissedAt: z.date().nullable() });
export type Dismissed = z.output<typeof dismissed>;

/** What a kept lead gained: its values before and after, and when it had come in until then. */
export const gained = differences.extend({ createdAt: z.iso.datetime() });
export type Gained = z.output<typeof gained>;

const pair = z.object({ leadId: z.uuid(), otherId: z.uuid() });

/** Ids and names of values only. */
export const duplicateFacts = {
  "lead.merged": z.object({ mergeId: z.uuid(), keptId: z.uuid(), mergedId: z.uuid(), gained: z.array(z.string()) }),
  "lead.unmerged": z.object({ mergeId: z.uuid(), keptId: z.uuid(), mergedId: z.uuid() }),
  "duplicate.dismissed": pair,
  "duplicate.reopened": pair,
};
export type DuplicateFact = FactOf<typeof duplicateFacts>;
