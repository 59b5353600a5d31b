import { z } from "zod";
import { calendarDay } from "#platform/fields.ts";
import { areInOrder, maturity, notInOrder, share, successes } from "../outcomes/schema.ts";
import { field } from "../schema/condition.ts";

const day = calendarDay("A day, like 2026-12-24.").exactOptional();

/** Of which field one asks how its values converted, among leads that came in on these days. */
export const evidenceFilter = z
  .strictObject({
    field,
    from: day,
    to: day,
    outcome: z.enum(successes, "won or sql.").default("won"),
  })
  .refine(areInOrder, notInOrder);
export type EvidenceFilter = z.output<typeof evidenceFilter>;

const count = z.int().min(0);
const end = z.union([z.string(), z.number()]);

/** Leads whose field has one value, or lies within one range; or of which nothing is known there. */
export const evidenceRow = z.object({
  kind: z.enum(["value", "range", "unknown", "rest"]),
  /**
   * Of `value`: a text as it is most often written, of an e-mail address what stands behind its @, a number, an amount in minor
   * units, yes or no, or how many events there were before Sales' first work.
   */
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  /** Of `range`: from what to what, both included; the last one is open. Of days their first and last, of months too. */
  range: z.object({ from: end, to: end.nullable() }).nullable(),
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
  /** Of the newest leads with a value there, those that got it afterwards, or those that converted. */
  share,
  /** A sentence with the numbers behind it. */
  says: z.string(),
});
export type Leak = z.output<typeof leak>;

/**
 * How the values of one field converted: single values from the most frequent one on, ranges and months in their order, then what
 * isn't known. What is left over after fifty is together in `rest`.
 */
export const evidence = z.object({
  field: z.string(),
  label: z.string(),
  rows: z.array(evidenceRow),
  rest: evidenceRow.nullable(),
  /** Of all leads whose outcome is known. */
  all: share,
  /** With any outcome. */
  leads: count,
  maturity,
  leak: leak.nullable(),
  /** What makes it doubtful, in sentences. */
  cautions: z.array(z.string()),
});
export type Evidence = z.output<typeof evidence>;

const text = z.string().max(300).optional().catch(undefined);

/** How far one looks back: 12 months, 24, or all there is. */
export const periods = ["year", "two_years", "all"] as const;
export type Period = (typeof periods)[number];

/** What the page's address asks for; anything else is as it is at first. */
export const evidenceSearch = z.object({
  field: field.catch("source"),
  outcome: z.enum(successes).catch("won"),
  period: z.enum(periods).catch("year"),
  sort: z.enum(["frequency", "rate"]).catch("frequency"),
});
export type EvidenceSearch = z.output<typeof evidenceSearch>;

/** Whose leads are wanted: of one row, by its ends as texts, and of them all, those with a known outcome or those that converted. */
export const rowSearch = evidenceSearch.omit({ sort: true }).extend({
  kind: evidenceRow.shape.kind.catch("rest"),
  from: text,
  to: text,
  only: z.enum(["all", "known", "converted"]).catch("all"),
});
export type RowSearch = z.output<typeof rowSearch>;
