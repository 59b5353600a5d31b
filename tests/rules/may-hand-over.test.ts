import { describe, expect, it } from "vitest";
import { handedOverBy } from "#features/definitions/qualification/rules/handed-over.ts";
import { heldBack, mayHandOver } from "#features/definitions/qualification/rules/may-hand-over.ts";
import { nextInWords } from "#features/definitions/qualification/rules/next-in-words.ts";
import { isUntouched } from "#features/leads/intake/rules/decide-return.ts";
import type { TimelineEvent } from "#features/leads/timeline/schema.ts";
import { anEvent } from "../factories/events.ts";

const looking = { version: 2, restDays: 30, timeZone: "Europe/Prague" };
const at = (when: string) => new Date(`2026-${when}T09:00:00Z`);
const received = anEvent("received", "01-01");
const qualified = anEvent("qualified", "01-05", { by: "definition", version: 2, points: 40, rules: [] });
const recycled = (data: object = {}) => [received, qualified, anEvent("recycled", "02-01", data)];

describe("a definition may hand over", () => {
  it("inquiries, and nobody who is Sales' turn, was decided on, or never came in", () => {
    expect(mayHandOver([received], looking, at("01-02"))).toBe(true);
    expect(mayHandOver([], looking, at("01-02"))).toBe(false);
    for (const type of ["qualified", "accepted", "won", "lost", "disqualified"] as const) {
      expect(mayHandOver([received, anEvent(type, "01-03")], looking, at("01-04"))).toBe(false);
    }
  });

  it("a recycled lead from the day on which its rest is over", () => {
    expect(mayHandOver(recycled(), looking, new Date("2026-03-02T22:59:59Z"))).toBe(false);
    expect(mayHandOver(recycled(), looking, new Date("2026-03-02T23:00:00Z"))).toBe(true);
  });

  it("one that was to rest until a day, from that day on if it is the later one", () => {
    expect(mayHandOver(recycled({ until: "2026-03-20" }), looking, at("03-19"))).toBe(false);
    expect(mayHandOver(recycled({ until: "2026-03-20" }), looking, at("03-20"))).toBe(true);
    expect(mayHandOver(recycled({ until: "2026-02-02" }), looking, at("02-20"))).toBe(false);
  });

  it("nobody because of what was told before they were recycled", () => {
    const told = { ...looking, restDays: 0 };
    expect(mayHandOver(recycled(), told, at("01-31"))).toBe(false);
    expect(mayHandOver(recycled(), told, at("02-01"))).toBe(false);
    expect(mayHandOver(recycled(), told, new Date("2026-02-01T09:00:00.001Z"))).toBe(true);
  });

  it("nobody whom somebody took back from it, unless it is another version by then", () => {
    const takenBack = [received, qualified, anEvent("corrected", "01-06", { eventId: qualified.id })];
    expect(mayHandOver(takenBack, looking, at("01-07"))).toBe(false);
    expect(mayHandOver(takenBack, { ...looking, version: 3 }, at("01-07"))).toBe(true);
  });
});

describe("what is said of a lead that the definition doesn't hand over", () => {
  const judged = { version: 2, points: 40, threshold: 30, rules: [], misses: [] };
  const next = (events: readonly TimelineEvent[], now: Date, misses: string[] = []) =>
    nextInWords({ ...judged, misses, ...heldBack(events, looking, now) });

  it("names the day on which its rest ends, and after it what it waits for", () => {
    expect(next(recycled(), at("02-20"), ["10 more points to reach 40."])).toContain("rests until 3 Mar 2026");
    expect(next(recycled({ until: "2026-03-20" }), at("03-10"))).toContain("rests until 20 Mar 2026");
    expect(next(recycled(), at("03-03"))).toContain("as soon as something new is told of it");
    expect(next([received], at("01-02"))).toContain("as soon as something new is told of it");
    expect(next([received], at("01-02"), ["10 more points to reach 40."])).toBeNull();
  });

  it("promises nothing where somebody took it back from Sales", () => {
    const takenBack = [received, qualified, anEvent("corrected", "01-06", { eventId: qualified.id })];
    expect(next(takenBack, at("01-07"))).toContain("took it back");
  });
});

describe("how a lead became an MQL", () => {
  it("is told of the last time, and of nobody of whom it isn't known", () => {
    const again = [...recycled(), anEvent("qualified", "05-01", { by: "person" })];
    expect(handedOverBy([received, qualified])).toMatchObject({
      by: "definition",
      version: 2,
      points: 40,
      at: at("01-05"),
    });
    expect(handedOverBy(again)).toEqual({ by: "person", at: at("05-01"), version: null, points: null, rules: [] });
    expect(handedOverBy([received, anEvent("won", "02-01")])).toBeNull();
  });
});

it("A lead that only an import and the definition had to do with goes with the import", () => {
  const imported = { ...received, importId: "import" };
  const handed = { ...qualified, origin: "definition" as const };
  const left = { from: 1, revision: 1 };
  const gone = new Set(["import"]);
  expect(isUntouched({ revision: 1, events: [imported, handed] }, left, gone)).toBe(true);
  expect(isUntouched({ revision: 1, events: [imported, qualified] }, left, gone)).toBe(false);
});
