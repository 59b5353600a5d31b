import { z } from "zod";
import { seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

/** What a new lead costs Sales, as its head says. */
export const effort = z.strictObject({
  /** How often somebody tries to reach a lead. */
  attempts: z.int("How many attempts, a whole number.").min(1, "At least 1.").max(50, "At most 50."),
  /** What one attempt takes, with all that belongs to it. */
  minutesPerAttempt: z.int("How many minutes, a whole number.").min(1, "At least 1.").max(480, "At most 480."),
  /** Of the working time, for new leads. */
  sharePercent: z.int("How many percent, a whole number.").min(1, "At least 1 %.").max(100, "At most 100 %."),
});
export type Effort = z.output<typeof effort>;

export const setEffortInput = effort.extend({ revision: seenRevision() });
export type SetEffortInput = z.output<typeof setEffortInput>;

/** The same out of a form: what is empty is no number. */
export const setEffortForm = z.preprocess((typed) => {
  if (typeof typed !== "object" || typed === null) return typed;
  const numberOf = (text: unknown) => (text === "" ? null : Number(text));
  return Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, numberOf(text)]));
}, setEffortInput);

/** How many new leads Sales can take, and what that comes of. */
export type Capacity = {
  /** Null while nobody has said what a lead costs. */
  readonly effort: Effort | null;
  /** Grows by one with each change; 1 is what holds before anybody said anything. */
  readonly revision: number;
  /** Those among whom leads are dealt; all who work in Sales where leads don't go round. */
  readonly people: number;
  /** Of one of them, in a week without exceptions, by the calendar of Sales. */
  readonly minutesPerWeek: number;
  /** Whole leads; null, not yet known, while nobody has said what one costs, or nobody works in Sales. */
  readonly leadsPerWeek: number | null;
};

/** `from` is null where nobody had said anything. */
export const capacityFacts = { "sales_effort.changed": z.object({ from: effort.nullable(), to: effort }) };
export type CapacityFact = FactOf<typeof capacityFacts>;
