import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "#features/leads/timeline/rules/project.ts";
import { aTimeline } from "../factories/any-timeline.ts";
import { anEvent } from "../factories/events.ts";

const at = (day: string) => new Date(`2026-${day}T09:00:00Z`);
const received = anEvent("received", "01-01");

describe("a timeline comes to", () => {
  it("an inquiry of nobody knows when, where nothing is known", () => {
    expect(project([])).toMatchObject({ stage: "inquiry", stageAt: null, handoffs: 0 });
  });

  it("its stage and the time of each stage on the way", () => {
    const won = [
      received,
      anEvent("qualified", "01-05", { by: "definition", version: 3, points: 42, rules: [] }),
      anEvent("touch", "01-06"),
      anEvent("accepted", "01-07"),
      anEvent("opportunity_opened", "01-10", { valueMinor: 1_000_00, expectedClose: "2026-03-31" }),
      anEvent("touch", "01-20", { channel: "email" }),
      anEvent("won", "02-14", { valueMinor: 1_200_00 }),
    ];
    expect(project(won)).toEqual({
      stage: "won",
      stageAt: at("02-14"),
      handoffs: 1,
      handedOffAt: at("01-05"),
      qualifiedBy: "definition",
      qualifiedVersion: 3,
      points: 42,
      firstTouchAt: at("01-06"),
      lastTouchAt: at("01-20"),
      workedAt: at("01-06"),
      acceptedAt: at("01-07"),
      opportunityAt: at("01-10"),
      wonAt: at("02-14"),
      closedAt: at("02-14"),
      valueMinor: 1_200_00,
      expectedClose: "2026-03-31",
      reason: null,
      recycledUntil: null,
    });
  });

  it("stages that were jumped over: reached, but without a time", () => {
    const jumped = project([received, anEvent("won", "03-01")]);
    const times = { acceptedAt: null, opportunityAt: null, wonAt: at("03-01"), closedAt: at("03-01") };
    expect(jumped).toMatchObject({ stage: "won", handoffs: 1, handedOffAt: null, qualifiedBy: null, ...times });
  });

  it("the stage it had, where a later event would take it back", () => {
    const customer = [received, anEvent("won", "03-01")];
    expect(project([...customer, anEvent("qualified", "03-02")])).toEqual(project(customer));
    const opportunity = [received, anEvent("opportunity_opened", "03-01")];
    expect(project([...opportunity, anEvent("accepted", "03-02")])).toEqual(project(opportunity));
  });

  it("a new handoff where a recycled lead qualifies again, with a response time of its own", () => {
    const recycled = [
      received,
      anEvent("qualified", "01-05", { by: "import" }),
      anEvent("touch", "01-06"),
      anEvent("recycled", "01-10", { reason: "no budget yet", until: "2026-06-01" }),
    ];
    expect(project(recycled)).toMatchObject({
      stage: "recycled",
      reason: "no budget yet",
      recycledUntil: "2026-06-01",
      firstTouchAt: at("01-06"),
    });
    const again = [...recycled, anEvent("qualified", "06-01", { by: "person" })];
    expect(project(again)).toMatchObject({
      stage: "mql",
      handoffs: 2,
      handedOffAt: at("06-01"),
      qualifiedBy: "person",
      firstTouchAt: null,
      lastTouchAt: at("01-06"),
      reason: null,
      recycledUntil: null,
    });
  });

  it("no first touch by an automatic mail, nor by an inbound one that nobody answered", () => {
    const handedOver = [received, anEvent("qualified", "01-05")];
    const unheard = [
      anEvent("touch", "01-04"),
      anEvent("touch", "01-06", { automatic: true }),
      anEvent("touch", "01-07", { direction: "inbound" }),
    ];
    expect(project([...handedOver, ...unheard]).firstTouchAt).toBeNull();
    const answered = anEvent("touch", "01-08", { direction: "inbound", answered: true });
    expect(project([...handedOver, ...unheard, answered]).firstTouchAt).toEqual(at("01-08"));
  });

  it("a stage without a time, where only the stage is known: behind all that was known when we were told", () => {
    const told = { recordedAt: at("04-01"), origin: "import" } as const;
    const imported = [
      anEvent("received", "01-01", {}, told),
      anEvent("disqualified", "01-01", { dateUnknown: true }, told),
      anEvent("qualified", "02-01", {}, told),
    ];
    expect(project(imported)).toMatchObject({ stage: "disqualified", stageAt: null, handedOffAt: at("02-01") });
    expect(project([...imported, anEvent("recycled", "03-01", {}, { recordedAt: at("05-01") })])).toMatchObject({
      stage: "recycled",
      stageAt: at("03-01"),
    });
  });

  it("the same as if what was corrected had never been told", () => {
    const mistaken = anEvent("disqualified", "01-06");
    const events = [received, anEvent("qualified", "01-05")];
    const correction = anEvent("corrected", "01-07", { eventId: mistaken.id });
    expect(project([...events, mistaken, correction])).toEqual(project(events));
  });

  it("what the latest opportunity is worth, not what an earlier one was", () => {
    const events = [
      received,
      anEvent("opportunity_opened", "01-05", { valueMinor: 5_000_00, expectedClose: "2026-02-01" }),
      anEvent("lost", "01-20", { reason: "price" }),
      anEvent("recycled", "02-01"),
      anEvent("opportunity_opened", "05-01", { valueMinor: 0 }),
    ];
    expect(project(events)).toMatchObject({ valueMinor: 0, expectedClose: null, closedAt: at("01-20") });
    expect(project([...events, anEvent("won", "05-02")]).valueMinor).toBe(0);
  });

  it("the same in whatever order its events are read", () => {
    fc.assert(
      fc.property(
        aTimeline.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(project(shuffled)).toEqual(project(events));
        },
      ),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
