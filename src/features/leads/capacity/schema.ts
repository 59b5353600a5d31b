import { z } from "zod";
import { seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

/** What a new lead costs Sales, as its head says. */
export const effort = z.strictObject({
  attempts: z.coerce.number("How many attempts.").int("A whole number.").min(1, "At least 1.").max(50, "At most 50."),
  minutesPerAttempt: z.coerce
    .number("How many minutes.")
    .int("A whole number.")
    .min(1, "At least 1.")
    .max(480, "At most 480."),
  /** Of the working time, for new leads. */
  sharePercent: z.coerce
    .number("How many percent.")
    .int("A whole number.")
    .min(1, "At least 1 %.")
    .max(100, "At most 100 %."),
});
export type Effort = z.output<typeof effort>;

export const setEffortInput = effort.extend({ revision: seenRevision().default(0) });
export type SetEffortInput = z.output<typeof setEffortInput>;

/** How many new leads Sales can take a week; null while nobody said what a lead costs. */
export type Capacity = {
  readonly effort: (Effort & { readonly revision: number }) | null;
  /** Those among whom leads are dealt, else all active members of Sales. */
  readonly people: number;
  /** Of one person, in a week without exceptions, by the calendar of Sales. */
  readonly minutesPerWeek: number;
  readonly leadsPerWeek: number | null;
};

export const capacityFacts = { "sales_effort.changed": effort };
export type CapacityFact = FactOf<typeof capacityFacts>;
