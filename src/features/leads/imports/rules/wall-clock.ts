import { type Stretch, stretchesBetween } from "#features/workspace/calendars/rules/stretches.ts";

const dayMs = 24 * 60 * 60 * 1_000;

/** The clocks of a zone. Times are written as if they were UTC, in milliseconds. */
export type WallClock = {
  /**
   * The instant at which the clocks show a time; both in milliseconds. A time that comes twice in autumn is its first coming, one
   * that is skipped in spring as much later as the clocks are moved, as Temporal's "compatible" has it.
   */
  readonly instantOf: (shown: number) => number;
  /** What the clocks show at an instant. */
  readonly shownAt: (instant: number) => number;
};

/** The clocks of a zone (IANA name); asked for times that lie together, it looks the zone up a few times only. */
export function wallClock(timeZone: string): WallClock {
  let last: Stretch = { start: 0, end: 0, offset: 0 };
  return {
    instantOf(shown) {
      const instant = shown - last.offset;
      if (instant - last.start > dayMs && instant < last.end) return instant;
      const around = stretchesBetween(timeZone, shown - dayMs, shown + dayMs);
      const fitting = around.findIndex(({ end, offset }) => shown - offset < end);
      last = around[fitting] ?? last;
      const isSkipped = shown - last.offset < last.start;
      return shown - (isSkipped ? (around[fitting - 1] ?? last) : last).offset;
    },
    shownAt(instant) {
      if (instant < last.start || instant >= last.end) {
        last = stretchesBetween(timeZone, instant, instant + 1)[0] ?? last;
      }
      return instant + last.offset;
    },
  };
}
