import { type Day, dayAt, daysLater } from "#platform/day.ts";
import { correctedIds, type Step, stepsOf } from "../../../leads/timeline/rules/steps.ts";
import type { TimelineEvent } from "../../../leads/timeline/schema.ts";
import type { HeldBack } from "../schema.ts";

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
  return dayAt(timeZone, toldAt) >= restEnds(last, { restDays, timeZone });
}

/**
 * What keeps a definition from handing over a lead that waits for Marketing, whatever it fulfils: that somebody took it back from
 * Sales, and the day on which a rest ends that isn't over yet.
 */
export function heldBack(events: readonly TimelineEvent[], looking: Looking, now: Date): HeldBack {
  const last = stepsOf(events).at(-1);
  const ends = last?.to === "recycled" ? restEnds(last, looking) : null;
  const isOver = ends === null || dayAt(looking.timeZone, now) >= ends;
  return { wasTakenBack: wasTakenBack(events, looking.version), restsUntil: isOver ? null : ends };
}

/** The day on which its rest is over, and which somebody may have named when it went back to Marketing. */
function restEnds({ event, position }: Step, { restDays, timeZone }: Omit<Looking, "version">): Day {
  const until = event.type === "recycled" ? event.data.until : undefined;
  const rested = daysLater(dayAt(timeZone, position), restDays);
  return until !== undefined && until > rested ? until : rested;
}

function wasTakenBack(events: readonly TimelineEvent[], version: number): boolean {
  const gone = correctedIds(events);
  return events.some(({ id, type, data }) => type === "qualified" && data.version === version && gone.has(id));
}
