import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currentCycle,
  cycleFactSentence,
  decideCycleChange,
  decideCycles,
  fourQuarters,
  nextFourQuarters,
  quarterOf,
} from "#features/workspace/cycles/rules.ts";
import { addCycleInput, addQuartersInput } from "#features/workspace/cycles/schema.ts";
import { dayAt, daysLater } from "#platform/day.ts";

const spring = { name: "Spring push", startsOn: "2027-02-01", endsOn: "2027-04-30" };
const q4 = { name: "Q4 2026", startsOn: "2026-10-01", endsOn: "2026-12-31" };
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => daysLater("1970-01-01", days));
const anyPlan = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 400 }))
  .map(([startsOn, days]) => ({ name: "Cycle", startsOn, endsOn: daysLater(startsOn, days) }));

describe("a quarter", () => {
  it.each([
    ["2026-10-01", q4],
    ["2026-12-31", q4],
    ["2027-01-01", { name: "Q1 2027", startsOn: "2027-01-01", endsOn: "2027-03-31" }],
    ["2028-06-30", { name: "Q2 2028", startsOn: "2028-04-01", endsOn: "2028-06-30" }],
  ])("of %s", (day, quarter) => {
    expect(quarterOf(day)).toEqual(quarter);
  });

  it("holds its day, and the next one begins the day after", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [first, second] = fourQuarters(day);
        expect((first?.startsOn ?? "") <= day && day <= (first?.endsOn ?? "")).toBe(true);
        expect(second?.startsOn).toBe(daysLater(first?.endsOn ?? day, 1));
      }),
    );
  });
});

describe("the cycle of today", () => {
  it("is the one that is set, on its first and its last day too", () => {
    for (const day of ["2027-02-01", "2027-03-15", "2027-04-30"]) expect(currentCycle([q4, spring], day)).toBe(spring);
  });

  it("is the quarter where none is set", () => {
    expect(currentCycle([spring], "2026-11-22")).toEqual(q4);
  });
});

describe("the next four quarters", () => {
  it("begin with this one where nothing is planned", () => {
    expect(nextFourQuarters([], "2026-11-22").map(({ name }) => name)).toEqual([
      "Q4 2026",
      "Q1 2027",
      "Q2 2027",
      "Q3 2027",
    ]);
  });

  it("begin after the last cycle", () => {
    expect(nextFourQuarters([q4], "2026-11-22")[0]?.name).toBe("Q1 2027");
    expect(nextFourQuarters([spring, q4], "2026-11-22")[0]?.name).toBe("Q3 2027");
  });

  it("never meet a cycle that there is", () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 4 }), anyDay, (cycles, today) => {
        expect(decideCycles(cycles, nextFourQuarters(cycles, today)).other).toBeNull();
      }),
    );
  });
});

describe("planning", () => {
  it("finds two cycles in each other's way exactly where they share a day", () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (cycle, wish) => {
        const days = (plan: typeof wish) => [plan.startsOn, plan.endsOn].map(Date.parse) as [number, number];
        const [[a, b], [c, d]] = [days(cycle), days(wish)];
        const { other } = decideCycles([cycle], [{ ...wish, name: "Another" }]);
        expect(other !== null).toBe(Math.max(a, c) <= Math.min(b, d));
      }),
    );
  });

  it("is a success without effect for what is there already", () => {
    expect(decideCycles([q4, spring], [spring])).toEqual({ missing: [], other: null });
    expect(decideCycleChange({ ...spring, revision: 5 }, [q4], { ...spring, revision: 1 })).toBe("unchanged");
  });

  it("changes only what somebody saw, and only to free days", () => {
    const cycle = { ...spring, revision: 2 };
    expect(decideCycleChange(cycle, [q4], { ...spring, name: "Push", revision: 1 })).toBe("changed_meanwhile");
    expect(decideCycleChange(cycle, [q4], { ...spring, name: "Push", revision: 2 })).toBe("changed");
    const earlier = { ...spring, startsOn: "2026-12-31", revision: 2 };
    expect(decideCycleChange(cycle, [q4], earlier)).toEqual({ other: q4 });
  });

  it.each([
    [{ ...spring, name: "" }, "name", "Give the cycle a name, like Q1 2027."],
    [{ ...spring, endsOn: "2027-02-01" }, "endsOn", "The last day comes after the first."],
    [{ ...spring, startsOn: "soon" }, "startsOn", "The first day, like 2027-01-01."],
  ])("says what is wrong with %j", (sent, path, message) => {
    expect(addCycleInput.safeParse(sent).error?.issues).toMatchObject([{ path: [path], message }]);
  });

  it("takes quarters by their first day only", () => {
    expect(addQuartersInput.safeParse({ startsOn: "2027-01-01" }).success).toBe(true);
    expect(addQuartersInput.safeParse({ startsOn: "2027-02-01" }).success).toBe(false);
  });
});

it("tells every fact as words after a name", () => {
  const cycles = [{ id: "c", ...spring }];
  const days = "“Spring push”, 1 Feb 2027 to 30 Apr 2027";
  expect(cycleFactSentence({ type: "cycle.added", payload: { cycles } })).toBe(`added the sales cycle ${days}`);
  expect(cycleFactSentence({ type: "cycle.removed", payload: { id: "c", ...spring } })).toBe(
    `removed the sales cycle ${days}`,
  );
  const changed = { id: "c", from: spring, to: { ...spring, name: "Push" } };
  expect(cycleFactSentence({ type: "cycle.changed", payload: changed })).toBe(
    `changed the sales cycle ${days} to “Push”, 1 Feb 2027 to 30 Apr 2027`,
  );
});

it("is another day in Auckland than in Honolulu", () => {
  const at = new Date("2026-11-22T11:30:00Z");
  expect([dayAt("Pacific/Auckland", at), dayAt("Pacific/Honolulu", at)]).toEqual(["2026-11-23", "2026-11-22"]);
});
