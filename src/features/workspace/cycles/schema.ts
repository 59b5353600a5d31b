import { z } from "zod";
import type { Day } from "#platform/day.ts";
import { calendarDay, lineOfText, seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

const day = z.iso.date();
const firstDay = calendarDay("The first day, like 2027-01-01.");
const lastDay = calendarDay("The last day, like 2027-03-31.");
const ofSomeLength = { path: ["endsOn"], message: "The last day comes after the first." };

const plan = {
  name: lineOfText(60, "Give the cycle a name, like Q1 2027."),
  startsOn: firstDay,
  /** The last day belongs to the cycle. */
  endsOn: lastDay,
};
const hasLength = ({ startsOn, endsOn }: Days) => startsOn < endsOn;

const identified = {
  cycleId: z.uuid("The id of a sales cycle."),
  revision: seenRevision(),
};

/** From the first day to the last, both included. */
export type Days = { readonly startsOn: Day; readonly endsOn: Day };
export type Plan = Days & { readonly name: string };

export const cycle = z.object({ id: z.uuid(), name: z.string(), startsOn: day, endsOn: day, revision: z.int() });
export type Cycle = z.output<typeof cycle>;

export const addCycleInput = z.strictObject(plan).refine(hasLength, ofSomeLength);
export type AddCycleInput = z.output<typeof addCycleInput>;

export const changeCycleInput = z.strictObject({ ...plan, ...identified }).refine(hasLength, ofSomeLength);
export type ChangeCycleInput = z.output<typeof changeCycleInput>;

export const removeCycleInput = z.strictObject(identified);
export type RemoveCycleInput = z.output<typeof removeCycleInput>;
export const removedCycle = cycle.pick({ id: true });

/** Four quarters in a row, named by the first day of the first, so that a repeated submit means the same four. */
export const addQuartersInput = z.strictObject({
  startsOn: firstDay.refine((text) => /-(01|04|07|10)-01$/.test(text), "The first day of a quarter, like 2027-01-01."),
});
export type AddQuartersInput = z.output<typeof addQuartersInput>;

const planned = z.object({ name: z.string(), startsOn: z.string(), endsOn: z.string() });

export const cycleFacts = {
  "cycle.added": z.object({ cycles: z.array(planned.extend({ id: z.uuid() })) }),
  "cycle.changed": z.object({ id: z.uuid(), from: planned, to: planned }),
  "cycle.removed": planned.extend({ id: z.uuid() }),
};
export type CycleFact = FactOf<typeof cycleFacts>;
