import { z } from "zod";
import { lineOfText, seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import type { LeadSearch } from "../list/schema.ts";

/** A list that somebody looks at again. */
export type LeadView = {
  readonly id: string;
  readonly name: string;
  /** Whose it is, by their member id. */
  readonly memberId: string;
  /** Whether everybody finds it. */
  readonly isShared: boolean;
  readonly search: LeadSearch;
  readonly revision: number;
};

const name = lineOfText(60, "Give the view a name, like “To call this week”.");
const isShared = z
  .literal("on")
  .optional()
  .transform((ticked) => ticked === "on");

/** `search` is the query of the list's address. */
export const saveViewInput = z.strictObject({ name, isShared, search: z.string().max(8_000) });
export type SaveViewInput = z.output<typeof saveViewInput>;

const seen = { viewId: z.uuid("The id of a view."), revision: seenRevision() };

export const changeViewInput = z.strictObject({ ...seen, name, isShared });
export type ChangeViewInput = z.output<typeof changeViewInput>;

export const removeViewInput = z.strictObject(seen);
export type RemoveViewInput = z.output<typeof removeViewInput>;

/** Without the name, which may be a person's. */
const described = z.object({ id: z.uuid(), isShared: z.boolean() });

export const viewFacts = {
  "view.saved": described,
  "view.changed": described,
  "view.removed": described,
};
export type ViewFact = FactOf<typeof viewFacts>;
