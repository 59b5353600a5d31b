import { isGenuineTouch } from "./handoffs.ts";
import { isUndated, type Placed } from "./steps.ts";

/** What Sales says of a lead; that a customer left later is none of it. */
const decisions: readonly string[] = ["accepted", "disqualified", "recycled", "opportunity_opened", "won", "lost"];

/**
 * When Sales first worked on a lead: the first event of a known moment that is a genuine touch or a decision, also one that took
 * the lead nowhere. Null where there is none.
 */
export function firstWork(placed: readonly Placed[]): Date | null {
  return placed.find(({ event }) => isWork(event) && !isUndated(event))?.position ?? null;
}

function isWork(event: Placed["event"]): boolean {
  return isGenuineTouch(event) || decisions.includes(event.type);
}
