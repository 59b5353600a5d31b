import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { readDay, readMoment } from "#features/leads/imports/rules/dates.ts";
import { detectOrder } from "#features/leads/imports/rules/detect.ts";
import { wallClock } from "#features/leads/imports/rules/wall-clock.ts";

const zones = ["Europe/Prague", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];
const prague = wallClock("Europe/Prague");

describe("a moment without a zone", () => {
  it.each(zones)("is when the clocks of %s show it, also in the nights when they are moved", (timeZone) => {
    const clock = wallClock(timeZone);
    const around = [0, 1, 2].map((hours) => Date.UTC(2025, 9, 26, hours));
    const anyTime = fc.oneof(
      fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2100, 0, 1) }),
      ...[2, 9, 3, 10].map((month) =>
        fc.integer({ min: Date.UTC(2024, month, 1), max: Date.UTC(2024, month + 1, 10) }),
      ),
      fc.constantFrom(...around),
    );
    fc.assert(
      fc.property(anyTime, (time) => {
        const shown = new Date(Math.floor(time / 1_000) * 1_000).toISOString().slice(0, 19);
        const expected = Temporal.PlainDateTime.from(shown).toZonedDateTime(timeZone).epochMilliseconds;
        expect(readMoment(shown, "ymd", clock)?.getTime()).toBe(expected);
        expect(readMoment(shown.replace("T", " "), "dmy", clock)?.getTime()).toBe(expected);
        expect(readDay(shown, "ymd", clock)).toBe(shown.slice(0, 10));
        expect(readDay(new Date(expected).toISOString(), "ymd", clock)).toBe(
          Temporal.Instant.fromEpochMilliseconds(expected).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
        );
      }),
      { numRuns: 400, seed: 4 },
    );
  });

  it.each([
    ["2025-03-30 02:30", "2025-03-30T01:30:00.000Z", "which is skipped, comes as much later"],
    ["2025-10-26 02:30", "2025-10-26T00:30:00.000Z", "which comes twice, comes the first time"],
  ])("%s in Prague is %s: a time %s", (text, instant) => {
    expect(readMoment(text, "ymd", prague)?.toISOString()).toBe(instant);
  });
});

describe("a date", () => {
  it.each([
    ["2025-03-12T09:14:00.000Z", "2025-03-12T09:14:00.000Z"],
    ["2022-01-02T15:41:15.000+0000", "2022-01-02T15:41:15.000Z"],
    ["2025-03-12T09:14:00-05:00", "2025-03-12T14:14:00.000Z"],
    ["2025-03-12 09:14:07.123456 UTC", "2025-03-12T09:14:07.123Z"],
    ["2025/3/12", "2025-03-11T23:00:00.000Z"],
    ["20250312", "2025-03-11T23:00:00.000Z"],
    ["1741770840000", "2025-03-12T09:14:00.000Z"],
    ["1741770840", "2025-03-12T09:14:00.000Z"],
    ["12 Mar 2025", "2025-03-11T23:00:00.000Z"],
    ["12-Mar-25", "2025-03-11T23:00:00.000Z"],
    ["12. March 2025", "2025-03-11T23:00:00.000Z"],
    ["March 12th, 2025 9:14 PM", "2025-03-12T20:14:00.000Z"],
    ["Wed, 12 Mar 2025 09:14:00 GMT", "2025-03-12T09:14:00.000Z"],
    ["31.12.2024 14:05", "2024-12-31T13:05:00.000Z"],
    ["31. 12. 2024", "2024-12-30T23:00:00.000Z"],
    ["3/5/25, 12:05 am", "2025-05-02T22:05:00.000Z"],
    ["3/5/99", "1999-05-02T22:00:00.000Z"],
  ])("written as %s is read", (text, instant) => {
    expect(readMoment(` ${text} `, "dmy", prague)?.toISOString()).toBe(instant);
  });

  it.each([
    "2025-02-29",
    "2025-13-01",
    "31/02/2025",
    "0/5/2025",
    "3/5/2025 25:00",
    "3/5/2025 14:05 PM",
    "2025-03-12T09:60:00Z",
    "2025-03-12T09:00:00+19:00",
    "1899-12-31",
    "2200-01-01",
    "12 Foo 2025",
    "3-5/2025",
    "yesterday",
    "12",
    "",
  ])("written as “%s” is none", (text) => {
    expect(readMoment(text, "dmy", prague)).toBeNull();
    expect(readDay(text, "dmy", prague)).toBeNull();
  });

  it("of figures is read in the order that is said, whatever divides them", () => {
    const anyDay = fc.date({ min: new Date("1970-01-01"), max: new Date("2069-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(".", "/", "-"),
        fc.boolean(),
        fc.boolean(),
        (date, mark, isShort, isPadded) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = "", month = "", day = ""] = iso.split("-");
          const [m, d] = isPadded ? [month, day] : [String(Number(month)), String(Number(day))];
          const y = isShort ? year.slice(2) : year;
          expect(readDay([d, m, y].join(mark), "dmy", prague)).toBe(iso);
          expect(readDay([m, d, y].join(mark), "mdy", prague)).toBe(iso);
          expect(readDay([year, m, d].join(mark), "mdy", prague)).toBe(iso);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  it("never makes reading fail, whatever stands there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.: -]{1,20}$/)), (text) => {
        const moment = readMoment(text, "mdy", prague);
        expect(moment === null || Number.isFinite(moment.getTime())).toBe(true);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

describe("the order of a file's dates", () => {
  it.each([
    [["3/5/2025", "12/31/2024"], "Europe/Prague", "mdy", true],
    [["3/5/2025", "31/12/2024"], "America/New_York", "dmy", true],
    [["3/5/2025"], "Europe/Prague", "dmy", false],
    [["3/5/2025"], "America/New_York", "mdy", false],
    [["3/5/2025 2:05 PM"], "Europe/Prague", "mdy", false],
    [["2025-12-31", "words", ""], "Europe/Prague", "ymd", true],
  ] as const)("of %j in %s is %s", (cells, timeZone, dateOrder, isCertain) => {
    expect(detectOrder(cells, timeZone)).toEqual({ dateOrder, isCertain });
  });
});
