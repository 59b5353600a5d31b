import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideEffort, leadsPerWeek, minutesPerWeek, takersOf } from "#features/leads/capacity/rules/capacity.ts";
import {
  capacityFactSentence,
  capacityInWords,
  isTooMuch,
  originInWords,
} from "#features/leads/capacity/rules/words.ts";
import { type Capacity, setEffortForm } from "#features/leads/capacity/schema.ts";
import { workingWindows } from "#features/workspace/calendars/rules/working-time.ts";
import { aCalendar, anyRanges } from "../factories/calendar.ts";

const effort = { attempts: 6, minutesPerAttempt: 12, sharePercent: 40 };
const three: Capacity = { effort, revision: 2, people: 3, minutesPerWeek: 2_400, leadsPerWeek: 40 };

describe("how many leads Sales can take", () => {
  it("is what their time for new leads comes to, in whole leads", () => {
    expect(leadsPerWeek({ effort, people: 3, minutesPerWeek: 2_400 })).toBe(40);
    expect(leadsPerWeek({ effort, people: 1, minutesPerWeek: 71 * 5 - 1 })).toBe(1);
    expect(leadsPerWeek({ effort: { ...effort, minutesPerAttempt: 480 }, people: 1, minutesPerWeek: 2_400 })).toBe(0);
  });

  it("isn't known yet while nobody has said what one costs, or nobody is there", () => {
    expect(leadsPerWeek({ effort: null, people: 3, minutesPerWeek: 2_400 })).toBeNull();
    expect(leadsPerWeek({ effort, people: 0, minutesPerWeek: 2_400 })).toBeNull();
  });

  it("is the most that fits: one more would take longer than they have", () => {
    const efforts = fc.record({
      attempts: fc.integer({ min: 1, max: 50 }),
      minutesPerAttempt: fc.integer({ min: 1, max: 480 }),
      sharePercent: fc.integer({ min: 1, max: 100 }),
    });
    const times = [fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 7 * 24 * 60 })] as const;
    fc.assert(
      fc.property(efforts, ...times, (effort, people, minutes) => {
        const leads = leadsPerWeek({ effort, people, minutesPerWeek: minutes }) ?? -1;
        const cost = (count: number) => count * effort.attempts * effort.minutesPerAttempt * 100;
        const time = people * minutes * effort.sharePercent;
        expect(cost(leads)).toBeLessThanOrEqual(time);
        expect(cost(leads + 1)).toBeGreaterThan(time);
      }),
      { seed: 7 },
    );
  });

  it("comes of the hours of a week without exceptions, as the calendar counts them where no clocks change", () => {
    fc.assert(
      fc.property(fc.array(anyRanges, { minLength: 7, maxLength: 7 }), (week) => {
        const calendar = aCalendar({ week });
        const monday = new Date("2026-11-15T23:00:00Z");
        const windows = workingWindows(calendar, monday, new Date("2026-11-22T23:00:00Z"));
        const worked = windows.reduce((sum, { start, end }) => sum + end.getTime() - start.getTime(), 0) / 60_000;
        expect(minutesPerWeek(calendar)).toBe(worked);
      }),
      { seed: 7 },
    );
  });

  it.each([
    [{ isOn: true, members: ["ravi"] }, ["ravi"]],
    [{ isOn: false, members: ["ravi"] }, ["sofia", "ravi"]],
    [{ isOn: true, members: ["somebody who left"] }, ["sofia", "ravi"]],
    [{ isOn: true, members: [] }, ["sofia", "ravi"]],
  ])("is counted over those who take them: %j", (rotation, takers) => {
    expect(takersOf(["sofia", "ravi"], rotation)).toEqual(takers);
  });

  it.each([
    [three, null, "Sales can take 40 new leads a week."],
    [{ ...three, leadsPerWeek: 1 }, null, "Sales can take 1 new lead a week."],
    [three, 27.4, "Sales can take 40 new leads a week, 13 more than that."],
    [three, 39.6, "Sales can take 40 new leads a week, just as many."],
    [three, 41, "Sales can take 40 new leads a week, 1 fewer than that."],
    [
      { ...three, effort: null, leadsPerWeek: null },
      41,
      "How many new leads Sales can take isn’t known until its head says what one costs.",
    ],
    [{ ...three, people: 0, leadsPerWeek: null }, 41, "Nobody works in Sales yet, so nobody takes leads."],
  ])("is said in a sentence", (capacity, perWeek, sentence) => {
    expect(capacityInWords(capacity, perWeek)).toBe(sentence);
    expect(isTooMuch(capacity, perWeek)).toBe(sentence.includes("fewer"));
  });

  it("says what it comes of", () => {
    const told = "3 people with 40 hours each; 6 attempts of 12 minutes each, in 40 % of the working time";
    expect(originInWords(three)).toBe(told);
    const one = { attempts: 1, minutesPerAttempt: 1, sharePercent: 100 };
    expect(originInWords({ ...three, effort: one, people: 1, minutesPerWeek: 2_250 })).toBe(
      "1 person with 37.5 hours; 1 attempt of 1 minute, in 100 % of the working time",
    );
    expect(originInWords({ ...three, effort: null })).toBeNull();
    expect(originInWords({ ...three, people: 0 })).toBeNull();
    expect(capacityFactSentence({ type: "sales_effort.changed", payload: { from: null, to: effort } })).toBe(
      "said what a new lead costs Sales: 6 attempts of 12 minutes each, in 40 % of the working time",
    );
  });
});

describe("the wish to say otherwise what a lead costs", () => {
  it.each([
    ["unchanged", { ...effort, revision: 2 }],
    ["unchanged", { ...effort, revision: 1 }],
    ["changed", { ...effort, attempts: 5, revision: 2 }],
    ["changed", { ...effort, minutesPerAttempt: 5, revision: 2 }],
    ["changed", { ...effort, sharePercent: 5, revision: 2 }],
    ["changed_meanwhile", { ...effort, attempts: 5, revision: 1 }],
  ])("comes out as %s", (decision, wish) => {
    expect(decideEffort({ effort, revision: 2 }, wish)).toBe(decision);
  });

  it("is read from a form, where what is empty is no number", () => {
    const typed = { attempts: "6", minutesPerAttempt: "12", sharePercent: "40", revision: "2" };
    expect(setEffortForm.parse(typed)).toEqual({ ...effort, revision: 2 });
    for (const text of ["", "six", "6.5", "0", "51", "1e9"]) {
      expect(setEffortForm.safeParse({ ...typed, attempts: text }).error?.issues[0]?.path).toEqual(["attempts"]);
    }
  });
});
