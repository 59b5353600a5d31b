import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarOf,
  decideCalendarChange,
  editableCalendar,
  standardCalendar,
} from "#features/workspace/calendars/rules/calendars.ts";
import { calendarFactSentence, changesInWords } from "#features/workspace/calendars/rules/changes.ts";
import { changeCalendarForm, changeCalendarInput } from "#features/workspace/calendars/schema.ts";
import { aCalendar, anyWeek } from "../factories/calendar.ts";

const closed = Array.from({ length: 7 }, () => []);
const wish = { ...aCalendar(), revision: 1 };

describe("a calendar that somebody sends", () => {
  const week = [
    [
      { from: "13:00", to: "17:00" },
      { from: "09:00", to: "12:00" },
    ],
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  const sent = { timeZone: "europe/prague", week, exceptions: [], revision: "3" };

  it("is brought into one order and one spelling", () => {
    expect(changeCalendarInput.parse(sent)).toEqual({
      team: null,
      timeZone: "Europe/Prague",
      week: [
        [
          { from: "09:00", to: "12:00" },
          { from: "13:00", to: "17:00" },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
      exceptions: [],
      revision: 3,
    });
  });

  it("comes out of a form as texts", () => {
    const form = { ...sent, team: "sales", week: JSON.stringify(week), exceptions: "[]" };
    expect(changeCalendarForm.parse(form)).toEqual({ ...changeCalendarInput.parse(sent), team: "sales" });
  });

  it("may end a day at midnight, and have ranges that touch", () => {
    const late = [
      [
        { from: "00:00", to: "12:00" },
        { from: "12:00", to: "24:00" },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ];
    expect(changeCalendarInput.parse({ ...sent, week: late }).week).toEqual(late);
  });

  const monday = (...ranges: object[]) => ({ week: [ranges, [], [], [], [], [], []] });
  const day = (on: string, hours: object[] = []) => ({ on, name: "Special", hours });
  it.each([
    [{ timeZone: "Mars/Olympus" }, "timeZone", "A time zone like Europe/Prague."],
    [{ timeZone: "+01:00" }, "timeZone", "A time zone like Europe/Prague."],
    [monday({ from: "9", to: "17:00" }), "week.0.0.from", "A start like 09:00."],
    [monday({ from: "", to: "17:00" }), "week.0.0.from", "A start like 09:00."],
    [monday({ from: "24:00", to: "24:00" }), "week.0.0.from", "A start like 09:00."],
    [monday({ from: "09:00", to: "24:30" }), "week.0.0.to", "An end like 17:30, at most 24:00."],
    [monday({ from: "17:00", to: "09:00" }), "week.0.0.to", "The end comes after the start."],
    [monday({ from: "09:00", to: "09:00" }), "week.0.0.to", "The end comes after the start."],
    [
      monday({ from: "09:00", to: "12:00" }, { from: "11:00", to: "13:00" }),
      "week.0.1.from",
      "This overlaps with 09:00–12:00 of the same day.",
    ],
    [{ week: [[]] }, "week", "Seven days, Monday first."],
    [{ exceptions: [day("2026-02-30")] }, "exceptions.0.on", "A date like 2026-12-24."],
    [{ exceptions: [day("0001-01-01")] }, "exceptions.0.on", "A date like 2026-12-24."],
    [{ exceptions: [{ ...day("2026-12-24"), name: " " }] }, "exceptions.0.name", "Say what is special about the day."],
    [
      { exceptions: [day("2026-12-24"), day("2026-12-25"), day("2026-12-24")] },
      "exceptions.2.on",
      "This day is in the list twice; keep one of the two.",
    ],
    [{ team: "support" }, "team", "Either sales or marketing."],
    [{ revision: 0 }, "revision", "The revision you saw, a whole number."],
  ])("is refused at the field: %j", (wrong, path, message) => {
    const issues = changeCalendarInput.safeParse({ ...sent, ...wrong }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[path, message]]);
  });

  it("may carry nothing else", () => {
    expect(changeCalendarInput.safeParse({ ...sent, workspaceId: "w" }).success).toBe(false);
  });
});

describe("changing a calendar", () => {
  it("is refused without working time, whatever else holds", () => {
    expect(decideCalendarChange(aCalendar(), true, { ...wish, week: closed })).toBe("no_working_time");
  });

  it("is a success without effect where the hours hold already, but makes a team's own of the same hours", () => {
    fc.assert(
      fc.property(anyWeek, fc.nat(), fc.nat(), (week, revision, seen) => {
        const current = aCalendar({ week, revision });
        expect(decideCalendarChange(current, true, { ...wish, week, revision: seen })).toBe("unchanged");
        expect(decideCalendarChange(current, false, { ...wish, week, revision })).toBe("changed");
      }),
    );
  });

  it("never goes on from another revision than the one that was seen", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (revision, seen) => {
        const decision = decideCalendarChange(aCalendar({ revision, timeZone: "UTC" }), true, {
          ...wish,
          revision: seen,
        });
        expect(decision).toBe(revision === seen ? "changed" : "changed_meanwhile");
      }),
    );
  });
});

describe("whose calendar", () => {
  const workspace = standardCalendar("Europe/Prague");
  const sales = aCalendar({ team: "sales", revision: 4 });

  it("a team works by its own, else by the workspace's", () => {
    expect(calendarOf({ workspace, sales, marketing: null }, "sales")).toBe(sales);
    expect(calendarOf({ workspace, sales, marketing: null }, "marketing")).toBe(workspace);
  });

  it("a team's first one begins as a copy of the workspace's", () => {
    const calendars = { workspace: { ...workspace, revision: 7 }, sales, marketing: null };
    expect(editableCalendar(calendars, "marketing")).toEqual({ ...workspace, team: "marketing", revision: 1 });
    expect(editableCalendar(calendars, "sales")).toBe(sales);
    expect(editableCalendar(calendars, null)).toBe(calendars.workspace);
  });
});

describe("what changed, in words", () => {
  const from = aCalendar();
  const day = (...ranges: [string, string][]) => ranges.map(([from, to]) => ({ from, to }));
  const nine = day(["09:00", "17:00"]);
  const eight = day(["08:00", "16:00"]);

  it.each([
    ["nothing", from, ""],
    [
      "a short Friday",
      aCalendar({ week: [nine, nine, nine, nine, day(["09:00", "15:00"]), [], []] }),
      "Friday 09:00–15:00 instead of 09:00–17:00",
    ],
    [
      "an earlier week",
      aCalendar({ week: [eight, eight, eight, eight, eight, [], []] }),
      "Monday to Friday 08:00–16:00 instead of 09:00–17:00",
    ],
    [
      "two days",
      aCalendar({ week: [eight, eight, nine, nine, nine, [], []] }),
      "Monday and Tuesday 08:00–16:00 instead of 09:00–17:00",
    ],
    [
      "an open Saturday and a break on Monday",
      aCalendar({
        week: [day(["09:00", "12:00"], ["13:00", "17:00"]), nine, nine, nine, nine, day(["10:00", "12:00"]), []],
      }),
      "Monday 09:00–12:00 and 13:00–17:00 instead of 09:00–17:00; Saturday 10:00–12:00 instead of closed",
    ],
    ["another zone", aCalendar({ timeZone: "Asia/Tokyo" }), "time zone Asia/Tokyo instead of Europe/Prague"],
    [
      "exceptions",
      aCalendar({ exceptions: [{ on: "2026-12-24", name: "Christmas Eve", hours: [] }] }),
      "24 Dec 2026 (Christmas Eve) closed",
    ],
    [
      "a great deal",
      aCalendar({
        timeZone: "UTC",
        exceptions: [1, 2, 3, 4, 5].map((n) => ({ on: `2026-12-0${n}`, name: "x", hours: [] })),
      }),
      "time zone UTC instead of Europe/Prague; 1 Dec 2026 (x) closed; 2 Dec 2026 (x) closed; 3 Dec 2026 (x) closed; and 2 more",
    ],
  ])("%s", (_what, to, words) => {
    expect(changesInWords(from, to)).toBe(words);
  });

  it("says that an exception is gone", () => {
    const eve = aCalendar({ exceptions: [{ on: "2026-12-24", name: "Christmas Eve", hours: [] }] });
    expect(changesInWords(eve, from)).toBe("24 Dec 2026 as every week");
  });

  it("follows a name as a sentence", () => {
    const to = aCalendar({ timeZone: "UTC" });
    const sentence = (
      type: "calendar.changed" | "calendar.added" | "calendar.removed",
      team: null | "sales",
      after = to,
    ) => calendarFactSentence({ type, payload: { team, from, to: after } });
    expect(sentence("calendar.changed", null)).toBe(
      "changed the workspace's working calendar: time zone UTC instead of Europe/Prague",
    );
    expect(sentence("calendar.changed", "sales")).toBe(
      "changed Sales' working calendar: time zone UTC instead of Europe/Prague",
    );
    expect(sentence("calendar.added", "sales", from)).toBe("gave Sales a working calendar of its own");
    expect(sentence("calendar.removed", "sales")).toBe(
      "let Sales follow the workspace's working calendar again: time zone UTC instead of Europe/Prague",
    );
  });
});
