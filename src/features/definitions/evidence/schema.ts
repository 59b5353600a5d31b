import { z } from "zod";
import { calendarDay } from "#platform/fields.ts";
import { maturity, share, successes } from "../outcomes/schema.ts";
import { field } from "../schema/condition.ts";

const day = calendarDay("A day, like 2026-12-24.").exactOptional();

/** Of which field one asks how its values converted, among leads that came in on these days. */
export const evidenceFilter = z.object({ field, from: day, to: day, outcome: z.enum(successes).default("won") });
export type EvidenceFilter = z.output<typeof evidenceFilter>;

const count = z.int().min(0);

/** Leads whose field has one value, or lies within one range. `value` is null where nothing is known. */
export const evidenceRow = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  /** Of numbers, money in minor units, days and counts: the range, both ends included; absent for single values. */
  range: z
    .object({ from: z.union([z.string(), z.number()]), to: z.union([z.string(), z.number()]).nullable() })
    .optional(),
  /** In words. */
  says: z.string(),
  /** With any outcome, also one that isn't known yet. */
  leads: count,
  converted: share,
});
export type EvidenceRow = z.output<typeof evidenceRow>;

/** A field that seems to know the outcome, and why one thinks so. */
export const leak = z.object({
  field: z.string(),
  /** Filled in after Sales' first touch in most leads, or parting customers from others almost perfectly by itself. */
  why: z.enum(["filled_after_touch", "separates"]),
  share,
  says: z.string(),
});
export type Leak = z.output<typeof leak>;

/** How the values of one field converted, the most frequent first; what is left over after fifty together as `rest`. */
export const evidence = z.object({
  field: z.string(),
  label: z.string(),
  rows: z.array(evidenceRow),
  rest: evidenceRow.nullable(),
  all: share,
  maturity,
  leak: leak.nullable(),
});
export type Evidence = z.output<typeof evidence>;
