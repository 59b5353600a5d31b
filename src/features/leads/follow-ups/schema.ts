import { z } from "zod";
import type { Day } from "#platform/day.ts";
import { blankOrLineOfText, calendarDay, lineOfText, seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

/** Days that are chosen by how far off they are. */
export const nearDays = ["tomorrow", "in_3_working_days", "next_week"] as const;
export type NearDay = (typeof nearDays)[number];

/** What became of a follow-up that waits no longer; `lead_closed` is said by the product. */
const outcomes = ["done", "dropped", "lead_closed"] as const;

const lead = { leadId: z.uuid("The id of a lead.") };
const day = "A day like 2026-12-24, or one of tomorrow, in_3_working_days and next_week.";

/** The day is one of the workspace's. Without a note, the one that is there stays. */
export const setFollowUpInput = z.strictObject({
  ...lead,
  dueOn: z.union([z.enum(nearDays), calendarDay(day)], day),
  note: blankOrLineOfText(500, "What it is about.").optional(),
  revision: seenRevision().optional(),
});
export type SetFollowUpInput = z.output<typeof setFollowUpInput>;

export const closeFollowUpInput = z.strictObject({
  ...lead,
  outcome: z.enum(["done", "dropped"], "Either done or dropped.").default("done"),
  revision: seenRevision().optional(),
});
export type CloseFollowUpInput = z.output<typeof closeFollowUpInput>;

export const reopenFollowUpInput = z.strictObject({ ...lead, followUpId: z.uuid("The id of a follow-up.") });
export type ReopenFollowUpInput = z.output<typeof reopenFollowUpInput>;

/** When somebody means to speak with a lead again. */
export const followUp = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  /** Whose it is to do. */
  memberId: z.uuid(),
  /** A day of the workspace. */
  dueOn: z.iso.date(),
  note: z.string(),
  createdAt: z.date(),
  revision: z.int(),
});
export type FollowUp = z.output<typeof followUp>;

/** `followUpId` is null where none was open. */
export const closedFollowUp = z.object({ leadId: z.uuid(), followUpId: z.uuid().nullable() });
export type ClosedFollowUp = z.output<typeof closedFollowUp>;

const elsewhere = "The nextCursor of the page before.";

export const listFollowUpsInput = z.strictObject({
  member: z.uuid("The id of a member.").optional(),
  dueTo: calendarDay("A day, such as 2026-11-22.").optional(),
  /** The day and the id of the last one that was seen. */
  cursor: z
    .string(elsewhere)
    .transform((text) => text.split("."))
    .pipe(z.tuple([calendarDay(elsewhere), z.uuid(elsewhere)], elsewhere))
    .optional(),
  limit: z.coerce.number("A whole number from 1 to 200.").int().min(1).max(200).optional(),
});
export type ListFollowUpsInput = z.output<typeof listFollowUpsInput>;

/** Somebody tapped a lead's number or address and came back; the moment is told by how long ago it was, for clocks differ. */
export const recordReachInput = z.strictObject({
  ...lead,
  /** What tells it from the member's others, so that it is recorded once. */
  reachId: lineOfText(40, "A name for this one."),
  channel: z.enum(["call", "email"]),
  answered: z
    .enum(["yes", "no"])
    .default("no")
    .transform((word) => word === "yes"),
  secondsAgo: z.coerce.number().int().min(0).max(86_400),
});
export type RecordReachInput = z.output<typeof recordReachInput>;

/** The touch that was logged, and the follow-up that is open: for a day to come, or due. */
export type RecordedReach = {
  readonly eventId: string;
  /** Whether somebody works on the lead, so that it can be spoken with again. */
  readonly mayFollow: boolean;
  readonly open: { readonly dueOn: Day; readonly isDue: boolean } | null;
};

const one = z.object({ followUpId: z.uuid(), leadId: z.uuid() });

/** Ids and days: what a follow-up is about stays in its row, where it can be erased. */
export const followUpFacts = {
  "follow_up.set": one.extend({ memberId: z.uuid(), dueOn: z.iso.date() }),
  "follow_up.closed": one.extend({ outcome: z.enum(outcomes) }),
  "follow_up.reopened": one,
  /** The leads have another owner, and their follow-ups with them. */
  "follow_up.passed": z.object({ leadIds: z.array(z.uuid()), memberId: z.uuid() }),
  "follow_up.came_due": z.object({ leadIds: z.array(z.uuid()), memberId: z.uuid() }),
};
export type FollowUpFact = FactOf<typeof followUpFacts>;
