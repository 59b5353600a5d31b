import type { Day } from "#platform/day.ts";
import type { FollowUp } from "../follow-ups/schema.ts";
import type { LeadItem } from "../list/schema.ts";

/** A lead that waits for somebody today, with what it waits for where that was said. */
export type DayEntry = { readonly lead: LeadItem; readonly followUp: FollowUp | null };

/** What waits for a member today; each lead once. */
export type MyDay = {
  /** Of the workspace. */
  readonly today: Day;
  /** Handed over and theirs, and nobody has called or written yet; who waits longest comes first. */
  readonly handoffs: readonly DayEntry[];
  /** Due today or before, the earliest first. */
  readonly followUps: readonly DayEntry[];
  /** Recycled until a day that has come. */
  readonly recycled: readonly DayEntry[];
  /** How many are in the lists that these are the beginning of, counted up to a hundred and one. */
  readonly counts: Readonly<Record<"handoffs" | "followUps" | "recycled", number>>;
};
