import { z } from "zod";
import { calendarDay } from "#platform/fields.ts";
import { condition } from "../schema/condition.ts";

// What became of leads: the ground that a definition is tried on.

const day = calendarDay("A day, like 2026-12-24.");

/** Two days of which either may be left out. */
export const areInOrder = ({ from, to }: { from?: string; to?: string }) => !from || !to || from <= to;
export const notInOrder = { path: ["to"], message: "The last day doesn't come before the first." };

/** Which leads a definition is tried on: those that came in from one day of the workspace to another, both included. */
export const population = z
  .strictObject({
    from: day.exactOptional(),
    to: day.exactOptional(),
    /** Only those who fulfil it, as they are known now. */
    filter: condition.exactOptional(),
  })
  .refine(areInOrder, notInOrder);
export type Population = z.output<typeof population>;

/** What counts as a success: a customer, or an opportunity. */
export const successes = ["won", "sql"] as const;
export type Success = (typeof successes)[number];

/**
 * What became of a lead. Two aren't known yet and count as no failure: those too young to be given up, and those whom nobody in
 * Sales ever worked on although such work was being recorded when they came in.
 */
export const outcomes = ["converted", "not_converted", "immature", "unworked"] as const;
export type Outcome = (typeof outcomes)[number];

/** What Sales said of a lead: accepted it, returned it as outside the definition, as fitting but not now, or nothing yet. */
export const verdicts = ["accepted", "outside_definition", "fits_not_now", "none"] as const;
export type Verdict = (typeof verdicts)[number];

/** After how many days a lead that came to nothing counts as not converted, and whence that is known. */
export const maturity = z.object({
  days: z.int(),
  /** `own`: nine of ten of the workspace's customers were won within it; `given`: as asked; `assumed`: too few were won yet. */
  from: z.enum(["own", "given", "assumed"]),
});
export type Maturity = z.output<typeof maturity>;

/** A share with what it is made of; its value is null, not yet known, where there is nothing to divide by. */
export const share = z.object({
  part: z.int(),
  whole: z.int(),
  value: z.number().nullable(),
  /** Wilson's, 95 %. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
});
export type Share = z.output<typeof share>;
