import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportCells } from "#features/activity/rules/export.ts";
import { activityAddress, exportAddress, isFiltered, isTold, wanted } from "#features/activity/rules/filter.ts";
import { activityFactSentence, byDay, changes, typeOptions } from "#features/activity/rules/words.ts";
import { activitySearch, type RecordedFact } from "#features/activity/schema.ts";

const sofia = "01936f00-0000-7000-8000-000000000002";
const renamed: RecordedFact = {
  id: "01936f00-0000-7000-8000-000000000001",
  type: "workspace.renamed",
  payload: { from: "A", to: "B" },
  actor: { kind: "person", id: sofia, name: "Sofia Kral" },
  recordedAt: new Date("2026-11-22T23:30:00.123Z"),
};

describe("a filter", () => {
  it("means days as they are in the workspace's zone, both included, over a change of clocks too", () => {
    const { since, until } = wanted({ from: "2026-10-25", to: "2026-10-25" }, "Europe/Prague");
    expect([since?.toISOString(), until?.toISOString()]).toEqual([
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
    ]);
  });

  it("takes a word for a noun, with a point in it for a type", () => {
    expect(wanted({ what: "workspace" }, "UTC")).toMatchObject({ noun: "workspace", type: null });
    expect(wanted({ what: "workspace.renamed" }, "UTC")).toMatchObject({ noun: null, type: "workspace.renamed" });
  });

  it("knows people and keys by their id, and the product itself", () => {
    expect(wanted({ who: sofia }, "UTC")).toMatchObject({ actorId: sofia, isByProduct: false });
    expect(wanted({ who: "product" }, "UTC")).toMatchObject({ actorId: null, isByProduct: true });
  });

  it("without anything in it wants everything", () => {
    expect(Object.values(wanted({}, "UTC")).every((value) => value === null || value === false)).toBe(true);
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ q: "x" })).toBe(true);
  });

  it("looks for a text in the line as people read it, in whatever case", () => {
    const sentence = "renamed the workspace from “A” to “B”";
    for (const text of ["sofia kral renamed", "THE WORKSPACE", "“b”", undefined]) {
      expect(isTold(renamed, sentence, text)).toBe(true);
    }
    expect(isTold(renamed, sentence, "workspace.renamed")).toBe(false);
  });

  it("comes back out of its address", () => {
    const some = fc.record(
      {
        who: fc.constantFrom(sofia, "product" as const),
        what: fc.constantFrom("workspace", "acting_head.named"),
        from: fc.constantFrom("2026-01-31", "2024-02-29"),
        to: fc.constant("2026-12-01"),
        q: fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (filter) => {
        const { searchParams } = new URL(activityAddress(filter, { cursor: sofia }), "http://ground.example");
        const { cursor, ...back } = activitySearch.parse(Object.fromEntries(searchParams));
        expect(cursor).toBe(sofia);
        expect(JSON.parse(JSON.stringify(back))).toEqual(filter);
        expect(new URL(exportAddress(filter), "http://ground.example").searchParams.has("cursor")).toBe(false);
      }),
    );
  });

  it("in an address that makes no sense is no filter, and breaks nothing", () => {
    const nonsense = {
      who: "Sofia",
      what: "DROP TABLE",
      from: "yesterday",
      to: "2026-02-30",
      q: ["a", "b"],
      cursor: "1",
    };
    expect(activitySearch.parse(nonsense)).toEqual({});
    expect(activitySearch.parse({ who: "", what: "", from: "", to: "", q: " " })).toEqual({});
  });
});

describe("the trail for people", () => {
  it("is told by the day it was in the reader's zone", () => {
    const earlier = { ...renamed, id: "earlier", recordedAt: new Date("2026-11-22T10:00:00.000Z") };
    expect(byDay([renamed, earlier], "UTC").map(({ day, facts }) => [day, facts.length])).toEqual([["2026-11-22", 2]]);
    expect(byDay([renamed, earlier], "Europe/Prague").map(({ day }) => day)).toEqual(["2026-11-23", "2026-11-22"]);
  });

  it.each<[string, unknown, object[]]>([
    ["one value", { from: "A", to: "B" }, [{ what: "", from: "A", to: "B" }]],
    [
      "several under one roof",
      { before: { isAdmin: false, title: "" }, after: { isAdmin: true, title: "CEO" } },
      [
        { what: "is admin", from: "no", to: "yes" },
        { what: "title", from: "nothing", to: "CEO" },
      ],
    ],
    [
      "only what differs",
      { from: { timeZone: "UTC", currency: "EUR" }, to: { timeZone: "UTC", currency: "CZK" } },
      [{ what: "currency", from: "EUR", to: "CZK" }],
    ],
    [
      "in a list",
      { changes: [{ kind: "people", from: null, to: { mail: "digest" } }] },
      [{ what: "", from: "nothing", to: "digest" }],
    ],
    [
      "lists",
      { from: { week: [["9"], []] }, to: { week: [["9", "10"], []] } },
      [{ what: "week", from: "9, nothing", to: "9, 10, nothing" }],
    ],
    ["nothing", { name: "A", members: 6 }, []],
    ["no payload at all", null, []],
  ])("says what was before and after: %s", (_what, payload, expected) => {
    expect(changes(payload)).toEqual(expected);
  });

  it("offers each noun as a whole where it has several verbs", () => {
    expect(typeOptions(["head.named", "acting_head.named", "acting_head.ended"])).toEqual([
      { value: "head.named", label: "Head named" },
      { value: "acting_head", label: "Acting head: everything" },
      { value: "acting_head.named", label: "Acting head named" },
      { value: "acting_head.ended", label: "Acting head ended" },
    ]);
  });

  it("says of an export whether it was all of it", () => {
    const sentence = (filter: object) => activityFactSentence({ type: "activity.exported", payload: { filter } });
    expect(sentence({})).toBe("exported the whole activity");
    expect(sentence({ q: "x" })).toBe("exported a part of the activity");
  });
});

it("exports an instant with the offset it had, and the payload as JSON", () => {
  expect(exportCells(renamed, "renamed it", "Europe/Prague")).toEqual([
    renamed.id,
    "2026-11-23T00:30:00.123+01:00",
    "Sofia Kral",
    sofia,
    "workspace.renamed",
    "renamed it",
    '{"from":"A","to":"B"}',
  ]);
});
