import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingTime, nextWorkingTime, workingWindows } from "#features/workspace/calendars/rules/working-time.ts";
import type { Calendar } from "#features/workspace/calendars/schema.ts";
import { aCalendar, anyRanges, anyWeek, zones } from "../factories/calendar.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe("working time, against the clocks on the wall minute by minute", () => {
  it.each(zones)("is the same in %s", (timeZone) => {
    const wall = wallClock(timeZone);
    fc.assert(
      fc.property(anyInstant, anySpan, anyWeek, anyExceptions, (around, span, week, days) => {
        const exceptions = days.map(({ after, hours }) => ({
          on: wall(around + after * 24 * hourMs).day,
          name: "x",
          hours,
        }));
        const calendar = aCalendar({ timeZone, week, exceptions });
        const [from, to] = [new Date(around), new Date(around + span)];
        expect(minutesIn(workingWindows(calendar, from, to))).toEqual(minutesByTheWall(calendar, from, to));
      }),
      { numRuns: 300 },
    );
  });

  it.each(zones)(
    "has windows in %s that neither touch nor overlap, and in which isWorkingTime says yes",
    (timeZone) => {
      fc.assert(
        fc.property(anyInstant, anyWeek, (around, week) => {
          const calendar = aCalendar({ timeZone, week });
          const windows = workingWindows(calendar, new Date(around), new Date(around + 5 * 24 * hourMs));
          windows.forEach(({ start, end }, index) => {
            const before = windows[index - 1];
            if (before) expect(before.end.getTime()).toBeLessThan(start.getTime());
            expect(isWorkingTime(calendar, start)).toBe(true);
            expect(isWorkingTime(calendar, new Date(end.getTime() - 1))).toBe(true);
            if (end.getTime() < around + 5 * 24 * hourMs) expect(isWorkingTime(calendar, end)).toBe(false);
          });
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(zones)("begins next in %s where the first window begins", (timeZone) => {
    fc.assert(
      fc.property(anyInstant, anyWeek, (around, week) => {
        const calendar = aCalendar({ timeZone, week });
        const at = new Date(around);
        const next = nextWorkingTime(calendar, at);
        expect(isWorkingTime(calendar, next)).toBe(true);
        expect(workingWindows(calendar, at, next)).toEqual([]);
        if (isWorkingTime(calendar, at)) expect(next).toEqual(at);
      }),
      { numRuns: 100 },
    );
  });
});

describe("working time", () => {
  const night = (timeZone: string) =>
    aCalendar({ timeZone, week: Array.from({ length: 7 }, () => [{ from: "01:30", to: "03:30" }]) });

  it.each([
    ["an ordinary night", "Europe/Prague", "2026-03-28", 120],
    ["the night that lacks an hour", "Europe/Prague", "2026-03-29", 60],
    ["the night that has an hour twice", "Europe/Prague", "2026-10-25", 180],
    ["the night that lacks half an hour", "Australia/Lord_Howe", "2026-10-04", 90],
    ["the night that has half an hour twice", "Australia/Lord_Howe", "2026-04-05", 150],
  ])("of %s in %s is as long as the clocks show it", (_which, timeZone, on, minutes) => {
    const noon = new Date(`${on}T12:00:00Z`).getTime();
    const calendar = { ...night(timeZone), exceptions: [] };
    const windows = workingWindows(calendar, new Date(noon - 48 * hourMs), new Date(noon + 48 * hourMs));
    const wall = wallClock(timeZone);
    const ofThatDay = windows.filter(({ start }) => wall(start.getTime()).day === on);
    expect(ofThatDay.reduce((sum, { start, end }) => sum + end.getTime() - start.getTime(), 0)).toBe(
      minutes * minuteMs,
    );
  });

  it("of whole days around midnight is one window", () => {
    const week = Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]);
    const [from, to] = [new Date("2026-10-20T10:00:00Z"), new Date("2026-10-30T10:00:00Z")];
    expect(workingWindows(aCalendar({ week }), from, to)).toEqual([{ start: from, end: to }]);
  });

  it("closes on an exception and opens on another, whatever the day of the week", () => {
    const exceptions = [
      { on: "2026-12-24", name: "Christmas Eve", hours: [] },
      { on: "2026-12-26", name: "Stocktaking", hours: [{ from: "10:00", to: "12:00" }] },
    ];
    const calendar = aCalendar({ exceptions });
    expect(isWorkingTime(calendar, new Date("2026-12-24T10:00:00+01:00"))).toBe(false);
    expect(isWorkingTime(calendar, new Date("2026-12-26T10:00:00+01:00"))).toBe(true);
    expect(nextWorkingTime(calendar, new Date("2026-12-23T17:00:00+01:00"))).toEqual(
      new Date("2026-12-25T09:00:00+01:00"),
    );
  });

  it("comes back after a year of exceptions", () => {
    const exceptions = Array.from({ length: 400 }, (_, day) => ({
      on: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
      name: "Closed",
      hours: [],
    }));
    const next = nextWorkingTime(aCalendar({ exceptions }), new Date("2026-01-01T00:00:00Z"));
    expect(next).toEqual(new Date("2027-02-05T09:00:00+01:00"));
  });

  it("is not looked for without end where there is none", () => {
    const week = Array.from({ length: 7 }, () => []);
    expect(() => nextWorkingTime(aCalendar({ week }), new Date(0))).toThrow("a calendar without working time");
  });
});

// Half of the instants lie near a change of some zone's clocks.
const changes = [
  "2026-03-29T01:00Z",
  "2026-10-25T01:00Z",
  "2026-03-08T07:00Z",
  "2026-10-03T15:30Z",
  "2026-04-04T15:00Z",
];
const lateChanges = [
  "2026-11-01T05:00Z",
  "2011-12-30T10:00Z",
  "2024-03-10T02:00Z",
  "2024-04-14T02:00Z",
  "2020-04-04T14:00Z",
];
const anyInstant = fc.oneof(
  fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }).map(wholeMinute),
  fc
    .tuple(fc.constantFrom(...changes, ...lateChanges), fc.integer({ min: -40 * 60, max: 10 * 60 }))
    .map(([change, minutes]) => Date.parse(change) + minutes * minuteMs),
);
const anySpan = fc.integer({ min: 0, max: 30 * 60 }).map((minutes) => minutes * minuteMs);
const anyExceptions = fc.uniqueArray(fc.record({ after: fc.integer({ min: -1, max: 2 }), hours: anyRanges }), {
  maxLength: 2,
  selector: ({ after }) => after,
});

function wholeMinute(ms: number): number {
  return Math.floor(ms / minuteMs) * minuteMs;
}

/** The oracle: asks Intl what the wall shows in each minute, and the calendar's texts whether that is within a range. */
function minutesByTheWall(calendar: Calendar, from: Date, to: Date): number[] {
  const wall = wallClock(calendar.timeZone);
  const minutes: number[] = [];
  for (let at = from.getTime(); at < to.getTime(); at += minuteMs) {
    const { day, weekday, time } = wall(at);
    const exception = calendar.exceptions.find(({ on }) => on === day);
    const ranges = exception ? exception.hours : calendar.week[weekday];
    if (ranges?.some((range) => range.from <= time && time < range.to)) minutes.push(at);
  }
  return minutes;
}

function minutesIn(windows: readonly { start: Date; end: Date }[]): number[] {
  return windows.flatMap(({ start, end }) =>
    Array.from(
      { length: (end.getTime() - start.getTime()) / minuteMs },
      (_, index) => start.getTime() + index * minuteMs,
    ),
  );
}

/** "2026-10-25 02:30" is what Sweden writes; the weekday follows from the day alone. */
function wallClock(timeZone: string) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (at: number) => {
    const [day = "", time = ""] = format.format(at).split(" ");
    return { day, time, weekday: (new Date(day).getUTCDay() + 6) % 7 };
  };
}
