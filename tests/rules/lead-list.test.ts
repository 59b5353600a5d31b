import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LeadField } from "#features/leads/fields/schema.ts";
import { exportAddress, isFiltered, leadsAddress, listAddress } from "#features/leads/list/rules/address.ts";
import { cellOf, chosenColumns, listColumns, mostColumns, sortBy } from "#features/leads/list/rules/columns.ts";
import { conditionsOf, type Reading } from "#features/leads/list/rules/conditions.ts";
import { cursorAt, keysAt, placeOf } from "#features/leads/list/rules/cursor.ts";
import { exportCells, exportColumns } from "#features/leads/list/rules/export.ts";
import { wishesOf } from "#features/leads/list/rules/filter-words.ts";
import { legsOf } from "#features/leads/list/rules/legs.ts";
import { readSearch } from "#features/leads/list/rules/read-search.ts";
import { exportLeadsInput, type LeadSearch, listLeadsInput } from "#features/leads/list/schema.ts";
import { aLeadItem } from "../factories/lead-item.ts";

const sofia = "019aa000-0000-7000-8000-000000000001";
const field = (key: string, type: LeadField["type"]): LeadField => {
  return { id: sofia, key, label: `The ${key}`, type, options: [], revision: 1, archivedAt: null };
};
const fields = [field("plan", "choice"), field("staff", "number"), field("budget", "money"), field("vip", "yes_no")];
const reading: Reading = {
  fields,
  beginOf: (day) => new Date(`${day}T00:00:00Z`),
  nextDay: (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10),
  currency: "EUR",
  memberId: sofia,
};

describe("what a list is asked for", () => {
  const searches = fc.record(
    {
      stage: fc.constantFrom(["mql"], ["won", "lost"]),
      source: fc.constantFrom("Trade fair", "a,b", "50% & more", "ü=ö"),
      owner: fc.constantFrom("me", sofia),
      createdFrom: fc.constantFrom("2026-01-01"),
      unknown: fc.constantFrom(["owner"], ["phone", "field.plan"]),
      valueTo: fc.constantFrom("1200.50"),
      sort: fc.constantFrom("-created", "name"),
      columns: fc.constantFrom(["company", "field.plan"]),
      fields: fc.constantFrom({ plan: { is: "gold" } }, { staff: { from: "5", to: "50" }, vip: { is: "yes" } }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<LeadSearch>;

  it("stands in the address, and is read there again", () => {
    fc.assert(
      fc.property(searches, (search) => {
        const query = new URLSearchParams(leadsAddress(search).split("?")[1]);
        expect(readSearch(Object.fromEntries(query))).toEqual(search);
      }),
      { seed: 20_261_122 },
    );
  });

  it("loses what makes no sense there, and only that", () => {
    const asked = {
      stage: "mql,nonsense",
      source: "Fair",
      sort: "up",
      from: "x",
      "field.plan": "gold",
      createdTo: "soon",
    };
    expect(readSearch(asked)).toEqual({ source: "Fair", fields: { plan: { is: "gold" } } });
  });

  it("takes lists also as a form repeats them, and leaves out what is empty", () => {
    expect(readSearch({ columns: ["company", "owner"], source: "", q: "" })).toEqual({ columns: ["company", "owner"] });
  });

  it("is refused by the API where it is misspelt", () => {
    expect(listLeadsInput.safeParse({ stagee: "mql" }).success).toBe(false);
    expect(listLeadsInput.safeParse({ limit: "501" }).success).toBe(false);
    expect(exportLeadsInput.safeParse({ sort: "name" }).success).toBe(false);
  });

  it("goes to the file without order and columns, to the next page with the order", () => {
    const search = readSearch({ stage: "mql", sort: "name", columns: "company" });
    expect(listAddress(search, "abc")).toBe("/api/v1/leads?stage=mql&sort=name&cursor=abc");
    const { sort: _sort, columns: _columns, ...filter } = search;
    expect(exportAddress(filter)).toBe("/api/v1/leads/export?stage=mql");
    expect([isFiltered(filter), isFiltered({})]).toEqual([true, false]);
  });

  it("is said in words, each with the way to do without it", () => {
    const search = readSearch({
      q: "ann",
      stage: "mql,sal",
      createdFrom: "2026-05-01",
      owner: "me",
      import: sofia,
      "field.plan": "gold",
    });
    const names = {
      fields,
      members: new Map(),
      campaigns: new Map(),
      imports: new Map([[sofia, "fair.csv"]]),
      day: (on: string) => on,
    };
    const wishes = wishesOf(search, names);
    expect(wishes.map(({ words }) => words)).toEqual([
      "“ann”",
      "MQL or SAL",
      "Owner: me",
      "Brought by fair.csv",
      "Came in from 2026-05-01",
      "The plan: gold",
    ]);
    for (const { without } of wishes) expect(wishesOf(without, names)).toHaveLength(wishes.length - 1);
  });
});

describe("the conditions of a filter", () => {
  const of = (parameters: object) => conditionsOf(exportLeadsInput.parse(parameters), reading);

  it("are days of the workspace, the last one to its end", () => {
    expect(of({ createdFrom: "2026-05-01", createdTo: "2026-05-31" })).toEqual({
      conditions: [
        {
          test: "isWithin",
          column: "created",
          since: new Date("2026-05-01T00:00:00Z"),
          until: new Date("2026-06-01T00:00:00Z"),
        },
      ],
    });
  });

  it("read custom fields by their types", () => {
    expect(of({ "field.staff.from": "5", "field.budget": "12.50", "field.vip": "no" })).toEqual({
      conditions: [
        { test: "fieldIsBetween", key: "staff", from: 5, to: null },
        { test: "fieldIs", key: "budget", value: 1250 },
        { test: "fieldIs", key: "vip", value: false },
      ],
    });
  });

  it("know who looks", () => {
    expect(of({ owner: "me" })).toEqual({ conditions: [{ test: "isOneOf", column: "owner", values: [sofia] }] });
    expect(conditionsOf({ owner: "me" }, { ...reading, memberId: null })).toHaveProperty("problems.owner");
  });

  it.for([
    { asked: { "field.nothing": "x" }, at: "field.nothing" },
    { asked: { "field.staff": "many" }, at: "field.staff" },
    { asked: { "field.vip": "perhaps" }, at: "field.vip" },
    { asked: { "field.budget": "1.005" }, at: "field.budget" },
    { asked: { known: "shoeSize" }, at: "known" },
    { asked: { unknown: "field.nothing" }, at: "unknown" },
    { asked: { valueFrom: "1.005" }, at: "valueFrom" },
  ])("refuse $asked in a sentence", ({ asked, at }) => {
    const read = of(asked);
    expect("problems" in read && Object.keys(read.problems)).toEqual([at]);
  });
});

describe("an order", () => {
  const lay = { conditions: [], owners: ["b", "a"] };

  it("has its stages in the order of the way, or the other way round", () => {
    const names = legsOf("stage", lay).map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(["inquiry", "mql", "sal", "sql", "won"]);
    expect(legsOf("-stage", lay).map(({ name }) => name)).toEqual(names.toReversed());
  });

  it("leaves out legs on which nothing can be", () => {
    const conditions = [{ test: "isOneOf", column: "stage", values: ["won", "mql"] }] as const;
    expect(legsOf("stage", { ...lay, conditions }).map(({ name }) => name)).toEqual(["mql", "won"]);
  });

  it("has those that lack what it goes by at the end, whichever way it goes", () => {
    for (const sort of ["owner", "-owner", "name", "-name", "source", "-handedOff"] as const) {
      expect(legsOf(sort, lay).at(-1)?.name).toBe("unknown");
    }
  });

  it("turns round with a second press on its column", () => {
    expect(sortBy("name", {})).toBe("name");
    expect(sortBy("name", { sort: "name" })).toBe("-name");
    expect(sortBy("created", {})).toBe("created");
    expect(sortBy("handedOff", {})).toBe("-handedOff");
  });
});

describe("a cursor", () => {
  const [leg] = legsOf("-created", { conditions: [], owners: [] });
  if (!leg) throw new Error("an order has a leg");
  const at = new Date("2026-05-01T12:00:00.123Z");

  it("finds its place again, in its own order only", () => {
    const cursor = cursorAt("-created", leg, { created: at, id: sofia }, true);
    const place = placeOf(cursor, "-created");
    expect(place).toMatchObject({ isBack: true, leg: leg.name });
    expect(place && keysAt(leg, place)).toEqual([at, sofia]);
    expect(placeOf(cursor, "created")).toBeNull();
  });

  it("that somebody made up is no place", () => {
    for (const made of ["", "x", "bnVsbA", btoa("[1,2]")]) expect(placeOf(made, "-created")).toBeNull();
    const place = { sort: "-created", isBack: false, leg: leg.name } as const;
    for (const keys of [
      ["soon", sofia],
      ["0000-01-01T00:00:00Z", sofia],
      [at.toISOString(), "x"],
      [at.toISOString()],
      [at.toISOString(), sofia, "more"],
    ]) {
      expect(keysAt(leg, { ...place, keys })).toBeNull();
    }
  });
});

describe("columns", () => {
  const all = listColumns(fields);

  it("are the usual ones unless others are chosen, and never too many to read", () => {
    expect(chosenColumns({}, all).map(({ name }) => name)).toEqual(["company", "source", "owner", "created"]);
    expect(chosenColumns({ columns: ["field.plan", "company"] }, all).map(({ label }) => label)).toEqual([
      "Company",
      "The plan",
    ]);
    expect(chosenColumns({ columns: all.map(({ name }) => name) }, all)).toHaveLength(mostColumns);
  });

  it("write custom values by their types", () => {
    const types = Object.fromEntries(fields.map(({ key, type }) => [key, type]));
    const lead = aLeadItem({ fields: { plan: "gold", staff: 12, budget: 125_050, vip: true } });
    const cell = (column: string) => cellOf(lead, column, { types, currency: "EUR" });
    expect(cell("field.plan")).toEqual({ kind: "text", text: "gold" });
    expect(cell("field.staff")).toEqual({ kind: "number", value: 12 });
    expect(cell("field.budget")).toEqual({ kind: "money", amount: 1250.5 });
    expect(cell("field.vip")).toEqual({ kind: "text", text: "yes" });
    expect([cell("field.other"), cell("company")]).toEqual([null, null]);
  });
});

describe("the file", () => {
  it("has a cell for each header, empty where nothing is known, and a name by which it is found again", () => {
    const cells = exportCells(aLeadItem({ company: "Hill & Daughters", fields: { vip: false } }), fields, "EUR");
    expect(cells).toHaveLength(exportColumns(fields).length);
    const told = ["Hill & Daughters", "Inquiry", "2026-05-01T00:00:00.000Z", "no"];
    expect(cells.filter(Boolean)).toEqual([sofia, "common-ground", sofia, ...told]);
  });

  it("has amounts as people write them, also of the firm's own fields", () => {
    expect(exportCells(aLeadItem({ fields: { budget: 125_050 } }), fields, "EUR")).toContain("1250.50");
    expect(exportCells(aLeadItem({ fields: { budget: 125_050 } }), fields, "JPY")).toContain("125050");
  });
});
