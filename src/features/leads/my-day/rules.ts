import type { Day } from "#platform/day.ts";
import type { FollowUp } from "../follow-ups/schema.ts";
import type { LeadFilter, LeadItem } from "../list/schema.ts";
import type { DayEntry, MyDay } from "./schema.ts";

/** The lists that the groups of a day are the beginning of. */
export function dayLists(today: Day) {
  return {
    handoffs: { stage: ["mql"], owner: "me", unknown: ["firstTouch"] },
    followUps: { owner: "me", followUpTo: today },
    recycled: { stage: ["recycled"], owner: "me", recycledUntilTo: today },
  } satisfies Record<string, LeadFilter>;
}

type Found = {
  readonly handoffs: readonly LeadItem[];
  /** In the order in which they are due, with the leads that they are of. */
  readonly followUps: readonly FollowUp[];
  readonly followed: readonly LeadItem[];
  readonly recycled: readonly LeadItem[];
  readonly counts: MyDay["counts"];
};

/**
 * A member's day out of what was found for it: a lead that waits for several things waits under the first of them, and nobody is
 * left to speak with whose person was erased.
 */
export function dayOutOf({ followUps, counts, ...found }: Found, today: Day): MyDay {
  const handoffs = stillThere(found.handoffs);
  const followUpOf = new Map(followUps.map((followUp) => [followUp.leadId, followUp]));
  const leadOf = new Map(stillThere(found.followed).map((lead) => [lead.id, lead]));
  const asEntry = (lead: LeadItem): DayEntry => ({ lead, followUp: followUpOf.get(lead.id) ?? null });
  const waiting = new Set(handoffs.map(({ id }) => id));
  const due = followUps.flatMap(({ leadId }) => (waiting.has(leadId) ? [] : (leadOf.get(leadId) ?? [])));
  const others = stillThere(found.recycled).filter(({ id }) => !waiting.has(id) && !followUpOf.has(id));
  return {
    today,
    handoffs: handoffs.map(asEntry),
    followUps: due.map(asEntry),
    recycled: others.map(asEntry),
    counts,
  };
}

function stillThere(leads: readonly LeadItem[]): LeadItem[] {
  return leads.filter(({ erasedAt }) => erasedAt === null);
}
