import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addHistory, type Telling } from "#features/leads/timeline/rules/history.ts";
import { project } from "#features/leads/timeline/rules/project.ts";
import { correctedIds } from "#features/leads/timeline/rules/steps.ts";
import type { EventDraft, TimelineEvent } from "#features/leads/timeline/schema.ts";
import { someDrafts } from "../factories/any-timeline.ts";
import { aDraft, anEvent, idOf } from "../factories/events.ts";

let ids = 100_000;
let imports = 0;

/** A file of its own, told in its turn: the first in June, each next one a day later. */
function aTelling(rest: Partial<Telling> = {}): Telling {
  imports += 1;
  const now = new Date(Date.UTC(2026, 5, 1) + (imports % 10_000) * 86_400_000);
  return { origin: "import", actorId: null, importId: idOf(imports), now, newId: () => idOf(++ids), ...rest };
}

const told = (events: readonly TimelineEvent[], drafts: readonly EventDraft[], rest: Partial<Telling> = {}) => {
  const added = addHistory(events, drafts, aTelling(rest));
  return { added, all: [...events, ...added] };
};
const counting = (events: readonly TimelineEvent[]) => {
  const gone = correctedIds(events);
  return events
    .filter(({ id, type }) => type !== "corrected" && !gone.has(id))
    .map(({ type, occurredAt }) => `${type} ${occurredAt.toISOString().slice(5, 10)}`);
};

const row = [aDraft("received", "01-01"), aDraft("qualified", "01-05", { by: "import" }), aDraft("won", "02-01")];

describe("a history that is told", () => {
  it("is appended with who told it and when, events of one moment in the order of the way", () => {
    const telling = aTelling();
    const drafts = [aDraft("won", "01-01"), aDraft("opportunity_opened", "01-01"), aDraft("received", "01-01")];
    const added = addHistory([], drafts, telling);
    expect(added.map(({ type }) => type)).toEqual(["received", "opportunity_opened", "won"]);
    expect(added[0]).toMatchObject({ origin: "import", importId: telling.importId, recordedAt: telling.now });
    expect(project(added)).toMatchObject({ stage: "won", opportunityAt: new Date("2026-01-01T09:00:00Z") });
  });

  it("adds nothing when it is told once more", () => {
    const { all } = told([], row);
    expect(told(all, row).added).toEqual([]);
  });

  it("corrects a date that the other program has changed", () => {
    const { all } = told([], row);
    const changed = told(all, [aDraft("won", "02-03")]);
    expect(changed.added.map(({ type }) => type)).toEqual(["corrected", "won"]);
    expect(counting(changed.all)).toEqual(["received 01-01", "qualified 01-05", "won 02-03"]);
    expect(told(changed.all, [aDraft("won", "02-03")]).added).toEqual([]);
    const back = told(changed.all, [aDraft("won", "02-01")]);
    expect(counting(back.all)).toContain("won 02-01");
  });

  it("corrects what an event brings with it, such as a value", () => {
    const opened = (valueMinor: number) => [aDraft("opportunity_opened", "01-10", { valueMinor })];
    const { all } = told(told([], row).all.slice(0, 2), opened(100));
    expect(project(told(all, opened(250)).all).valueMinor).toBe(250);
    expect(told(all, [aDraft("opportunity_opened", "01-10")]).added).toEqual([]);
  });

  it("follows an event by its own name through all its corrections", () => {
    const named = (day: string) => [{ ...aDraft("won", day), identity: { system: "crm", externalId: "7" } }];
    let all = told([], row.slice(0, 2)).all;
    for (const day of ["02-01", "02-02", "02-03"]) all = told(all, named(day)).all;
    expect(counting(all)).toEqual(["received 01-01", "qualified 01-05", "won 02-03"]);
    expect(all.filter(({ identity }) => identity !== null)).toHaveLength(1);
    expect(told(all, named("02-03")).added).toEqual([]);
  });

  it("takes a step once more where the lead was out in between, and where one file tells of both", () => {
    const rounds = [aDraft("qualified", "01-05"), aDraft("recycled", "02-01")];
    const { all } = told(told([], [aDraft("received", "01-01"), ...rounds]).all, [aDraft("qualified", "03-01")]);
    expect(project(all)).toMatchObject({ stage: "mql", handoffs: 2 });
    const both = [aDraft("qualified", "01-05"), aDraft("qualified", "01-20")];
    expect(counting(told([], both).all)).toHaveLength(2);
  });

  it("gives a date to what had none, and takes none away", () => {
    const undated = [aDraft("received", "01-01"), aDraft("won", "01-01", { dateUnknown: true })];
    const { all } = told([], undated);
    expect(project(all)).toMatchObject({ stage: "won", wonAt: null });
    const dated = told(all, [aDraft("won", "02-01")]).all;
    expect(counting(dated)).toEqual(["received 01-01", "won 02-01"]);
    expect(told(dated, undated).added).toEqual([]);
  });

  it("doesn't go back along the way by what nobody can date", () => {
    const { all } = told([], row);
    expect(told(all, [aDraft("accepted", "01-01", { dateUnknown: true })]).added).toEqual([]);
  });

  it("leaves what people recorded and corrected", () => {
    const { all } = told([], row.slice(0, 2));
    const accepted = anEvent("accepted", "01-06", {}, { id: idOf(++ids) });
    expect(counting(told([...all, accepted], [aDraft("accepted", "01-09")]).all)).toContain("accepted 01-06");
    expect(told([...all, accepted], [aDraft("recycled", "01-01", { dateUnknown: true })]).added).toEqual([]);

    const wrong = all[1]?.id ?? "";
    const takenBack = [...all, anEvent("corrected", "05-01", { eventId: wrong }, { id: idOf(++ids) })];
    expect(told(takenBack, row.slice(0, 2)).added).toEqual([]);
    const right = anEvent("qualified", "01-04", {}, { id: idOf(++ids) });
    const correction = { eventId: wrong, replacedBy: right.id };
    const saidRight = [...all, anEvent("corrected", "05-01", correction, { id: idOf(++ids) }), right];
    expect(told(saidRight, row.slice(0, 2)).added).toEqual([]);
  });

  it("leaves a handoff by the definition where it is, and who handed over as it was first told", () => {
    const definition = { by: "definition", version: 2, points: 40, rules: [] };
    const handed = [anEvent("received", "01-01"), anEvent("qualified", "01-05", definition, { origin: "definition" })];
    const { all } = told(handed, [aDraft("received", "01-01"), aDraft("qualified", "01-07", { by: "import" })]);
    expect(counting(all)).toEqual(["received 01-01", "qualified 01-05", "qualified 01-07"]);
    expect(project(all)).toMatchObject({ handoffs: 1, qualifiedBy: "definition", qualifiedVersion: 2 });
    expect(told(handed, [aDraft("qualified", "01-05", { by: "import" })]).added).toEqual([]);
  });

  it("keeps touches apart by moment, channel and direction, and by their names", () => {
    const calls = [aDraft("touch", "01-06"), aDraft("touch", "01-06", { channel: "email" }), aDraft("touch", "01-07")];
    const { all } = told([], calls);
    expect(all).toHaveLength(3);
    expect(told(all, calls).added).toEqual([]);
    const named = ["1", "2"].map((externalId) => ({
      ...aDraft("touch", "01-08"),
      identity: { system: "x", externalId },
    }));
    expect(told([], named).added).toHaveLength(2);
  });

  it("comes in once", () => {
    const { all } = told([], row);
    expect(told(all, [aDraft("received", "03-01")]).added).toEqual([]);
  });
});

describe("whatever is told", () => {
  it("adds nothing the second time", () => {
    fc.assert(
      fc.property(someDrafts, someDrafts, (first, second) => {
        const once = told(told([], first).all, second).all;
        expect(told(once, second).added).toEqual([]);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it("comes to the same in whatever order a file tells it, where it doesn't contradict itself", () => {
    const named = ({ type, occurredAt }: EventDraft) => `${type} ${occurredAt.getTime()}`;
    const shuffled = someDrafts
      .map((drafts) => [...new Map(drafts.map((draft) => [named(draft), draft])).values()])
      .chain((drafts) => fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length })));
    fc.assert(
      fc.property(shuffled, ([drafts, other]) => {
        const projections = [drafts, other].map((order) => project(told([], order).all));
        expect(projections[0]).toEqual(projections[1]);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
