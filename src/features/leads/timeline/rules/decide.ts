import type { TimelineEvent } from "../schema.ts";
import { canFollow } from "./moves.ts";
import { correctedIds, stageAt, stepsOf } from "./steps.ts";
import { findNamed, isSameData, isSameEvent } from "./told.ts";

/** Clocks of other programs run a little fast. */
const toleranceMs = 60 * 1_000;

/**
 * What becomes of an event that somebody records now, at its place by when it occurred.
 * - `repeats`: the timeline has it already; a repeated submit is a success.
 * - `event_in_future`: it is said to occur later than now.
 * - `event_cannot_follow`: where the lead stood then, this can't have happened.
 * - `event_followed`: what was recorded of a later time couldn't have happened any more.
 * - `recorded`: goes on.
 */
export function decideEvent(
  events: readonly TimelineEvent[],
  event: TimelineEvent,
  now: Date,
): "recorded" | "event_in_future" | "event_cannot_follow" | "event_followed" | { readonly repeats: TimelineEvent } {
  const isRepeat = (known: TimelineEvent) => isSameEvent(known, event) && isSameData(known, event);
  const repeats = findNamed(events, event.identity) ?? events.find(isRepeat);
  if (repeats) return { repeats };
  if (event.occurredAt.getTime() > now.getTime() + toleranceMs) return "event_in_future";
  if (!canFollow(event.type, stageAt(events, event.occurredAt))) return "event_cannot_follow";
  return keepsItsGround(events, [...events, event]) ? "recorded" : "event_followed";
}

/**
 * What becomes of the wish that an event counts no more, or that `replacement` counts in its place.
 * - `not_found`: the timeline has no such event.
 * - `corrected_already`: it counts no more; a repeated submit is a success.
 * - `event_stays`: that a lead came in, and corrections, are not taken back.
 * - `event_in_future`, `event_cannot_follow`: of the replacement, as above.
 * - `event_followed`: later events rest on it.
 * - `corrected`: goes on.
 */
export function decideCorrection(
  events: readonly TimelineEvent[],
  correction: TimelineEvent & { readonly type: "corrected" },
  replacement: TimelineEvent | null,
  now: Date,
):
  | "corrected"
  | "corrected_already"
  | "not_found"
  | "event_stays"
  | "event_in_future"
  | "event_cannot_follow"
  | "event_followed" {
  const wrong = events.find(({ id }) => id === correction.data.eventId);
  if (!wrong) return "not_found";
  if (wrong.type === "corrected" || wrong.type === "received") return "event_stays";
  if (correctedIds(events).has(wrong.id)) return "corrected_already";
  const without = [...events, correction];
  if (!replacement) return keepsItsGround(events, without) ? "corrected" : "event_followed";
  if (replacement.occurredAt.getTime() > now.getTime() + toleranceMs) return "event_in_future";
  if (!canFollow(replacement.type, stageAt(without, replacement.occurredAt))) return "event_cannot_follow";
  return keepsItsGround(events, [...without, replacement]) ? "corrected" : "event_followed";
}

/** Whether every other event still takes the lead where it took it, from a stage from which that may happen. */
function keepsItsGround(before: readonly TimelineEvent[], after: readonly TimelineEvent[]): boolean {
  const corrected = correctedIds(after);
  const steps = new Map(stepsOf(after).map((step) => [step.event.id, step]));
  return stepsOf(before).every(({ event, from, to }) => {
    if (corrected.has(event.id)) return true;
    const now = steps.get(event.id);
    return now?.to === to && (now.from === from || canFollow(event.type, now.from));
  });
}
