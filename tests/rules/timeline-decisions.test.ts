import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideCorrection, decideEvent } from "#features/leads/timeline/rules/decide.ts";
import { moves } from "#features/leads/timeline/rules/moves.ts";
import { project } from "#features/leads/timeline/rules/project.ts";
import { correctedIds, stepsOf } from "#features/leads/timeline/rules/steps.ts";
import type { EventType, TimelineEvent } from "#features/leads/timeline/schema.ts";
import { aMoment } from "../factories/any-timeline.ts";
import { anEvent, idOf } from "../factories/events.ts";

const now = new Date("2026-06-01T12:00:00Z");
const received = anEvent("received", "01-01");
const qualified = anEvent("qualified", "01-05");
const accepted = anEvent("accepted", "01-07");
const opened = anEvent("opportunity_opened", "01-10");
const lead = [received, qualified, accepted, opened];
const correctionOf = (event: TimelineEvent) => {
  const correction = anEvent("corrected", "05-01", { eventId: event.id });
  if (correction.type !== "corrected") throw new Error("a correction is one");
  return correction;
};
const correct = (events: readonly TimelineEvent[], wrong: TimelineEvent, right: TimelineEvent | null = null) =>
  decideCorrection(events, correctionOf(wrong), right, now);

describe("an event that somebody records", () => {
  it("goes on where the lead stood then, wherever it stands by now", () => {
    expect(decideEvent(lead, anEvent("won", "02-01"), now)).toBe("recorded");
    expect(decideEvent([received, qualified, opened], anEvent("accepted", "01-06"), now)).toBe("recorded");
    expect(decideEvent(lead, anEvent("note", "01-06"), now)).toBe("recorded");
  });

  it("can't follow where the lead stood then, whatever it may follow now", () => {
    expect(decideEvent(lead, anEvent("accepted", "02-01"), now)).toBe("event_cannot_follow");
    expect(decideEvent(lead, anEvent("won", "01-02"), now)).toBe("event_cannot_follow");
    expect(decideEvent(lead, anEvent("received", "02-01"), now)).toBe("event_cannot_follow");
    expect(decideEvent([], anEvent("qualified", "02-01"), now)).toBe("event_cannot_follow");
  });

  it("can't come between events that rest on each other", () => {
    expect(decideEvent(lead, anEvent("disqualified", "01-08"), now)).toBe("event_followed");
    expect(decideEvent(lead, anEvent("lost", "01-06"), now)).toBe("event_followed");
  });

  it("is not of the future, but for the minute that another clock may be ahead", () => {
    expect(decideEvent(lead, anEvent("note", "2026-06-01T12:01:00Z"), now)).toBe("recorded");
    expect(decideEvent(lead, anEvent("note", "2026-06-01T12:01:01Z"), now)).toBe("event_in_future");
  });

  it("is there already where its name or its content is, also if it was corrected since", () => {
    const identity = { system: "crm", externalId: "17" };
    const call = anEvent("touch", "02-01", {}, { identity });
    const known = [...lead, call, correctionOf(call)];
    expect(decideEvent(known, anEvent("touch", "03-01", {}, { identity }), now)).toEqual({ repeats: call });
    expect(decideEvent(lead, { ...opened, id: idOf(999) }, now)).toEqual({ repeats: opened });
  });

  it("is another one where the name or the content is another", () => {
    const named = (externalId: string) => anEvent("touch", "02-01", {}, { identity: { system: "crm", externalId } });
    expect(decideEvent([...lead, named("17")], named("18"), now)).toBe("recorded");
    const won = anEvent("won", "02-01", { valueMinor: 100 });
    expect(decideEvent([...lead, won], anEvent("won", "02-01", { valueMinor: 200 }), now)).toBe("event_cannot_follow");
  });
});

describe("a correction", () => {
  it("goes on where nothing rests on the event", () => {
    expect(correct(lead, opened)).toBe("corrected");
    const touched = [...lead, anEvent("touch", "01-08"), anEvent("note", "02-01")];
    expect(correct(touched, opened)).toBe("corrected");
    // An opportunity implies acceptance, so it stands without it.
    expect(correct(lead, accepted)).toBe("corrected");
  });

  it("is refused where later events rest on it", () => {
    expect(correct(lead, qualified)).toBe("event_followed");
    expect(correct([...lead, anEvent("recycled", "02-01"), anEvent("qualified", "03-01")], opened)).toBe("corrected");
  });

  it("may move an event, as far as it stays among those it stands between", () => {
    expect(correct(lead, qualified, anEvent("qualified", "01-03"))).toBe("corrected");
    expect(correct(lead, qualified, anEvent("qualified", "01-08"))).toBe("event_cannot_follow");
    expect(correct(lead, opened, anEvent("opportunity_opened", "01-02"))).toBe("event_cannot_follow");
    expect(correct(lead, opened, anEvent("opportunity_opened", "07-01"))).toBe("event_in_future");
    expect(correct(lead, opened, anEvent("lost", "01-10"))).toBe("corrected");
    expect(correct(lead, accepted, anEvent("disqualified", "01-07"))).toBe("event_followed");
  });

  it("is a success without effect the second time", () => {
    expect(correct([...lead, correctionOf(opened)], opened)).toBe("corrected_already");
  });

  it("is of an event that there is, neither of the first nor of a correction", () => {
    const correction = correctionOf(opened);
    expect(correct(lead, anEvent("note", "01-02"))).toBe("not_found");
    expect(correct(lead, received)).toBe("event_stays");
    expect(correct([...lead, correction], correction)).toBe("event_stays");
  });
});

describe("whatever people record and correct, in whatever order", () => {
  const types = (Object.keys(moves) as EventType[]).filter((type) => type !== "received");
  const attempts = fc.array(fc.tuple(fc.constantFrom(...types), aMoment, fc.nat(30)), { maxLength: 40 });

  it("no event loses the ground it was recorded on, and each one follows the one before", () => {
    fc.assert(
      fc.property(attempts, (wishes) => {
        let events = [anEvent("received", "02-01")];
        for (const [type, moment, number] of wishes) {
          const before = stepsOf(events);
          events = attempt(events, type, moment, number);
          const gone = correctedIds(events);
          const after = new Map(stepsOf(events).map((step) => [step.event.id, step.to]));
          for (const { event, to } of before) if (!gone.has(event.id)) expect(after.get(event.id)).toBe(to);
          for (const { event, from } of stepsOf(events)) {
            if (from) expect(moves[event.type]?.from).toContain(from);
          }
        }
        expect(project(events).handoffs).toBe(stepsOf(events).filter(({ to }) => to === "mql").length);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  function attempt(events: TimelineEvent[], type: EventType, moment: string, number: number): TimelineEvent[] {
    const later = new Date("2027-01-01");
    const wrong = events[number % events.length] ?? received;
    if (type === "corrected") {
      const correction = correctionOf(wrong);
      return decideCorrection(events, correction, null, later) === "corrected" ? [...events, correction] : events;
    }
    const event = anEvent(type, moment);
    return decideEvent(events, event, later) === "recorded" ? [...events, event] : events;
  }
});
