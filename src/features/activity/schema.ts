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

/** How a feature declares its facts: a payload schema for each `noun.past_verb`. */
export type FactSchemas = Readonly<Record<string, z.ZodType>>;

/** One of the facts that a feature declared, as its commands record it. */
export type FactOf<Schemas extends FactSchemas> = {
  [Type in keyof Schemas & string]: { readonly type: Type; readonly payload: z.output<Schemas[Type]> };
}[keyof Schemas & string];

/** Any fact; to this floor payloads are opaque. */
export type AnyFact = { readonly type: string; readonly payload: unknown };

/** A fact as it lies in the trail: what, who, when. */
export type RecordedFact<Fact extends AnyFact = AnyFact> = Fact & {
  readonly id: string;
  readonly actor: FactActor;
  readonly recordedAt: Date;
};

/** Who did it; `id` is a member or an API key, null for the product itself. The name is the one of that time. */
export type FactActor = {
  readonly kind: "person" | "key" | "service";
  readonly id: string | null;
  readonly name: string;
};

/**
 * Something a feature does when a fact was recorded elsewhere. It follows the facts of each workspace in order, and its effect
 * and its place in the order move in one transaction: exactly once.
 */
export type Reaction<Fact extends AnyFact = AnyFact> = {
  readonly name: string;
  readonly on: (fact: RecordedFact<Fact>, workspaceId: string, now: Date) => Promise<void>;
};

/** Whether the chain of seals holds, and how far it reaches. */
export type Verification = {
  /** Where the first difference lies; null where the chain holds. */
  readonly fault: ChainFault | null;
  readonly sealedFacts: number;
  /** Facts that the next seal will cover; null fault and many of these mean that no worker runs. */
  readonly unsealedFacts: number;
  /** When the last seal was made; null before the first. */
  readonly sealedThrough: Date | null;
  /** How many hashes kept outside the database were compared; 0 where no such copy was found here. */
  readonly comparedHeads: number;
};

export type ChainFault =
  | { readonly kind: "fact_changed"; readonly seal: number; readonly factId: string }
  | { readonly kind: "facts_missing_or_added"; readonly seal: number }
  | { readonly kind: "seal_changed"; readonly seal: number }
  | { readonly kind: "seal_missing"; readonly seal: number };
