import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stages } from "#features/leads/schema.ts";
import { dayIn } from "#features/leads/timeline/rules/days.ts";
import { project } from "#features/leads/timeline/rules/project.ts";
import { tallies, tallyChanges } from "#features/leads/timeline/rules/tally.ts";
import type { Tallies } from "#features/leads/timeline/schema.ts";
import { dayAt } from "#platform/day.ts";
import { aTimeline } from "../factories/any-timeline.ts";
import { zones } from "../factories/calendar.ts";
import { anEvent, idOf } from "../factories/events.ts";

const segment = { source: "fair", campaignId: null };
const none: Tallies = { stages: [], responses: [] };
const inOrder = ({ stages, responses }: Tallies) =>
  [...stages, ...responses].map((tally) => JSON.stringify(tally)).sort();

describe("what a lead adds to the counts", () => {
  it("is each stage entered and left on its day in the workspace's zone, and the value where a deal opens and is won", () => {
    const events = [
      anEvent("received", "2026-03-01T22:30:00Z"),
      anEvent("qualified", "2026-03-02T23:30:00Z"),
      anEvent("opportunity_opened", "03-05", { valueMinor: 900 }),
      anEvent("won", "03-09"),
    ];
    const { stages: moved } = tallies(segment, events, "Europe/Prague");
    expect(moved.map(({ day, stage, entered, left, valueMinor }) => [day, stage, entered, left, valueMinor])).toEqual([
      ["2026-03-01", "inquiry", 1, 0, 0],
      ["2026-03-03", "inquiry", 0, 1, 0],
      ["2026-03-03", "mql", 1, 0, 0],
      ["2026-03-05", "mql", 0, 1, 0],
      ["2026-03-05", "sal", 1, 1, 0],
      ["2026-03-05", "sql", 1, 0, 900],
      ["2026-03-09", "sql", 0, 1, 0],
      ["2026-03-09", "won", 1, 0, 900],
    ]);
  });

  it("is each handoff with the whole minutes until it was answered, rounded down, or none yet", () => {
    const events = [
      anEvent("received", "03-01"),
      anEvent("qualified", "2026-03-02T09:00:00Z"),
      anEvent("touch", "2026-03-02T09:42:59Z"),
      anEvent("recycled", "03-05"),
      anEvent("qualified", "03-09"),
    ];
    expect(tallies(segment, events, "UTC").responses).toEqual([
      { ...segment, day: "2026-03-02", minutes: 42, handoffs: 1 },
      { ...segment, day: "2026-03-09", minutes: null, handoffs: 1 },
    ]);
  });

  it("says nothing of a handoff that an import brings without an answer: nobody knows whether touches were kept", () => {
    const imported = [anEvent("received", "03-01"), anEvent("qualified", "03-02", { by: "import" })];
    expect(tallies(segment, imported, "UTC").responses).toEqual([]);
    expect(tallies(segment, [...imported, anEvent("touch", "03-03")], "UTC").responses).toHaveLength(1);
  });
});

describe("the counts of all leads", () => {
  const aLead = fc.record({
    id: fc.integer({ min: 0, max: 3 }).map(idOf),
    source: fc.constantFrom(null, "fair", "web"),
    campaignId: fc.constantFrom(null, idOf(1)),
    events: aTimeline,
  });

  it("are the sum over the leads, whatever happened to them one after another", () => {
    fc.assert(
      fc.property(fc.array(aLead, { maxLength: 12 }), fc.constantFrom(...zones), (versions, zone) => {
        const leads = new Map<string, Tallies>();
        const changes = versions.map(({ id, events, ...ofLead }) => {
          const before = leads.get(id) ?? none;
          const after = tallies(ofLead, events, zone);
          leads.set(id, after);
          return tallyChanges([before], [after]);
        });
        expect(inOrder(tallyChanges([], changes))).toEqual(inOrder(tallyChanges([], [...leads.values()])));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it("say how many are at each stage now, and how many were ever handed over", () => {
    fc.assert(
      fc.property(fc.array(aTimeline, { maxLength: 6 }), (timelines) => {
        const { stages: moved } = tallyChanges(
          [],
          timelines.map((events) => tallies(segment, events, "UTC")),
        );
        const known = timelines.filter((events) => tallies(segment, events, "UTC").stages.length > 0).map(project);
        const sum = (stage: string, of: "entered" | "left") =>
          moved.filter((tally) => tally.stage === stage).reduce((total, tally) => total + tally[of], 0);
        for (const stage of stages) {
          const there = known.filter((lead) => lead.stage === stage).length;
          expect(sum(stage, "entered") - sum(stage, "left")).toBe(there);
        }
        expect(sum("mql", "entered")).toBe(known.reduce((total, { handoffs }) => total + handoffs, 0));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it("never hold more leads than came, on whatever day one stops counting", () => {
    fc.assert(
      fc.property(aTimeline, (events) => {
        const { stages: moved } = tallies(segment, events, "UTC");
        for (const day of new Set(moved.map((tally) => tally.day))) {
          const until = moved.filter((tally) => tally.day <= day);
          expect(until.reduce((total, { entered, left }) => total + entered - left, 0)).toBe(1);
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

it.each(zones)("knows the day in %s as Intl does", (zone) => {
  const instant = fc.date({ min: new Date("1995-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (at) => {
      expect(dayIn(zone, at)).toBe(dayAt(zone, at));
    }),
    { seed: 4, numRuns: 200 },
  );
});
