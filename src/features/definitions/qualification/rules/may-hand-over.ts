import { type Day, dayAt, daysLater } from "#platform/day.ts";
import { correctedIds, type Step, stepsOf } from "../../../leads/timeline/rules/steps.ts";
import type { TimelineEvent } from "../../../leads/timeline/schema.ts";

/** A definition in force, as far as it says which leads it looks at. */
export type Looking = {
  readonly version: number;
  /** Days of the zone, for which a recycled lead isn't looked at. */
  readonly restDays: number;
  readonly timeZone: string;
};

/**
 * Whether a definition may hand a lead over because of something that was told at a moment: an inquiry, or a recycled lead that
 * has had its rest and of which this is news. Whom somebody took back from Sales, the same version doesn't hand over again.
 */
export function mayHandOver(events: readonly TimelineEvent[], { version, restDays, timeZone }: Looking, toldAt: Date) {
  const last = stepsOf(events).at(-1);
  if (!last || wasTakenBack(events, version)) return false;
  if (last.to === "inquiry") return true;
  if (last.to !== "recycled" || last.event.recordedAt >= toldAt) return false;
  return hasRested(last, dayAt(timeZone, toldAt), { restDays, timeZone });
}

/** Whether its rest is over on a day, and the day has come that somebody named when it went back to Marketing. */
function hasRested({ event, position }: Step, today: Day, { restDays, timeZone }: Omit<Looking, "version">): boolean {
  const until = event.type === "recycled" ? event.data.until : undefined;
  return today >= daysLater(dayAt(timeZone, position), restDays) && (until === undefined || today >= until);
}

function wasTakenBack(events: readonly TimelineEvent[], version: number): boolean {
  const gone = correctedIds(events);
  return events.some(({ id, type, data }) => type === "qualified" && data.version === version && gone.has(id));
}
