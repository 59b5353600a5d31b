import { z } from "zod";
import { calendarDay } from "#platform/fields.ts";

const day = calendarDay("A day, such as 2026-11-22.");

/**
 * What of the trail is wanted. `who` is a member's or a key's id, or "product"; `what` a noun or a whole type; `from` and `to`
 * are days of the workspace, both included; `q` is looked for in the actor's name and the sentence.
 */
const filters = {
  who: z.union([z.uuid(), z.literal("product")], "The id of a member or an API key, or product."),
  what: z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/, "A noun, such as workspace, or a type, such as workspace.renamed."),
  from: day,
  to: day,
  q: z.string().trim().min(1, "Some text.").max(200, "At most 200 characters, please."),
};

/** A misspelt filter is refused, or else it would bring everything. */
export const activityFilter = z.strictObject(filters).partial();
export type ActivityFilter = z.output<typeof activityFilter>;

/** `cursor` is the id of the last fact looked at. */
export const listActivityInput = activityFilter.extend({
  cursor: z.uuid("The nextCursor of the page before.").optional(),
  limit: z.coerce.number("A whole number from 1 to 200.").int().min(1).max(200).optional(),
});

/** What the page of the trail may be asked for: a filter, a cursor, and to verify the chain now. What makes no sense is left out. */
export const activitySearch = z.object({
  who: filters.who.optional().catch(undefined),
  what: filters.what.optional().catch(undefined),
  from: filters.from.optional().catch(undefined),
  to: filters.to.optional().catch(undefined),
  q: filters.q.optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
  verify: z.string().optional().catch(undefined),
});
export type ActivitySearch = z.output<typeof activitySearch>;

/** What the floors above hand down to whoever reads the trail. */
export type Trail = {
  /** A fact as words after its actor's name. */
  readonly sentence: (fact: AnyFact) => string;
  /** The types that concern only the person who did it, and admins. */
  readonly personal: readonly string[];
};

export const activityFacts = {
  "activity.exported": z.object({ filter: activityFilter }),
};
export type ActivityFact = FactOf<typeof activityFacts>;

export const isSettledInput = z.strictObject({ fact: z.uuid("The id that the header Fact named.") });
export const settledAnswer = z.object({ settled: z.boolean() });

/** How a feature declares its facts: a payload schema for each `noun.past_verb`. */
export type FactSchemas = Readonly<Record<string, z.ZodType>>;

/** One of the facts that a feature declared, as its commands record it. */
export type FactOf<Schemas extends FactSchemas> = {
  [Type in keyof Schemas & string]: { readonly type: Type; readonly payload: z.output<Schemas[Type]> };
}[keyof Schemas & string];

/** Any fact; to this floor payloads are opaque. */
export type AnyFact = { readonly type: string; readonly payload: unknown };

/** Who did it; `id` is a member or an API key, null for the product itself. The name is the one of that time. */
const factActor = z.object({
  kind: z.enum(["person", "key", "service"]),
  id: z.uuid().nullable(),
  name: z.string(),
});
export type FactActor = z.output<typeof factActor>;

/** A fact as it lies in the trail: what, who, when. */
export type RecordedFact<Fact extends AnyFact = AnyFact> = Fact & {
  readonly id: string;
  readonly actor: FactActor;
  readonly recordedAt: Date;
};
export const recordedFact = z.object({
  id: z.uuid(),
  type: z.string(),
  payload: z.unknown(),
  actor: factActor,
  recordedAt: z.date(),
});

/**
 * Something a feature does when a fact was recorded elsewhere. It follows the facts of each workspace in order, and its effect
 * and its place in the order move in one transaction: exactly once. What is too much for one transaction it does in steps: it
 * answers "again" as long as there is more to do, and is asked with the same fact in the next one.
 */
export type Reaction<Fact extends AnyFact = AnyFact> = {
  readonly name: string;
  readonly on: (fact: RecordedFact<Fact>, workspaceId: string, now: Date) => Promise<"again" | undefined>;
};

/** Where the first difference in the chain of seals lies. */
const chainFault = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fact_changed"), seal: z.int(), factId: z.uuid() }),
  z.object({ kind: z.enum(["facts_missing_or_added", "seal_changed", "seal_missing"]), seal: z.int() }),
]);
export type ChainFault = z.output<typeof chainFault>;

/** Whether the chain of seals holds, and how far it reaches. */
const verification = z.object({
  fault: chainFault.nullable().describe("Where the first difference lies; null where the chain holds."),
  sealedFacts: z.int(),
  unsealedFacts: z.int().describe("Facts that the next seal will cover; many of them mean that no worker runs."),
  sealedThrough: z.date().nullable().describe("When the last seal was made; null before the first."),
  comparedHeads: z.int().describe("How many hashes kept outside the database were compared."),
});
export type Verification = z.output<typeof verification>;
export const verified = verification.extend({ holds: z.boolean() });
