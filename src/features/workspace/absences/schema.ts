import { z } from "zod";
import type { Day } from "#platform/day.ts";
import { calendarDay } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

const day = z.iso.date();
const memberId = z.uuid("The id of a member of this workspace.");

/** Days away from the first to the last, both included. */
export type DaysAway = { readonly firstDay: Day; readonly lastDay: Day };

export const absence = z.object({ id: z.uuid(), memberId: z.uuid(), firstDay: day, lastDay: day });
export type Absence = z.output<typeof absence>;

export const addAbsenceInput = z
  .strictObject({
    memberId,
    firstDay: calendarDay("The first day away, like 2027-01-04."),
    lastDay: calendarDay("The last day away, like 2027-01-08."),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ["lastDay"],
    message: "The last day doesn't come before the first.",
  });
export type AddAbsenceInput = z.output<typeof addAbsenceInput>;

export const removeAbsenceInput = z.strictObject({ memberId, absenceId: z.uuid("The id of an absence.") });
export type RemoveAbsenceInput = z.output<typeof removeAbsenceInput>;
export const removedAbsence = absence.pick({ id: true });

export const listAbsencesInput = z.strictObject({ memberId });

const told = absence.extend({ name: z.string() });

export const absenceFacts = {
  "absence.added": told,
  "absence.removed": told,
};
export type AbsenceFact = FactOf<typeof absenceFacts>;
