import type { Day } from "#platform/day.ts";
import { openStages, type Stage } from "../../schema.ts";
import type { FollowUp } from "../schema.ts";

type Waiting = Pick<FollowUp, "memberId" | "dueOn" | "note" | "revision">;
type Lead = { readonly stage: Stage; readonly ownerId: string | null };

type Wish = {
  readonly dueOn: Day;
  /** Absent, the note that is there stays. */
  readonly note: string | undefined;
  /** Who wishes; null is a program. */
  readonly memberId: string | null;
  /** The one that was seen; absent, it doesn't matter. */
  readonly revision: number | undefined;
};

/** What a follow-up is to be. */
export type ToBe = Pick<FollowUp, "memberId" | "dueOn" | "note">;

/**
 * What becomes of the wish to speak with a lead again. It is for the lead's owner, and where nobody has it for whoever wishes.
 * - `lead_closed`: nobody works on the lead any more.
 * - `nobodys_lead`: a program wishes, and nobody would do it.
 * - `stays`: it is so already; a repeated submit is a success.
 * - `changed_meanwhile`: what is open isn't what was seen.
 * - `day_over`: the day lies before today.
 */
export function decideFollowUp<Open extends Waiting>(
  lead: Lead,
  open: Open | null,
  { dueOn, note, memberId, revision }: Wish,
  today: Day,
):
  | "lead_closed"
  | "nobodys_lead"
  | "changed_meanwhile"
  | "day_over"
  | { readonly stays: Open }
  | { readonly becomes: ToBe } {
  if (!isOpen(lead.stage)) return "lead_closed";
  const whose = lead.ownerId ?? open?.memberId ?? memberId;
  if (whose === null) return "nobodys_lead";
  const toBe = { memberId: whose, dueOn, note: note ?? open?.note ?? "" };
  if (open && open.dueOn === dueOn && open.note === toBe.note && open.memberId === whose) return { stays: open };
  if (revision !== undefined && open?.revision !== revision) return "changed_meanwhile";
  return dueOn < today ? "day_over" : { becomes: toBe };
}

/** Whether somebody works on a lead at a stage, or will again. */
export function isOpen(stage: Stage): boolean {
  return openStages.some((open) => open === stage);
}
