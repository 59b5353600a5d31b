import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preview } from "#features/leads/imports/rules/preview.ts";
import { type TargetField, targetFields } from "#features/leads/imports/rules/targets.ts";
import { targets } from "#features/leads/imports/schema.ts";
import { eventData } from "#features/leads/timeline/schema.ts";
import { csvScanner } from "#platform/csv/scan.ts";
import { aReadingPlan, readLines } from "../factories/reading.ts";

const created = new Date("2025-03-11T23:00:00Z");

describe("a row of something else", () => {
  it("is an event of the lead that it is joined to, by id or by address, with custom fields on top", () => {
    const mapping = [
      { column: "won", to: "event:won.occurredAt" },
      { column: "segment", to: "field:segment", type: "text" as const },
    ];
    const join = { column: "lead", by: "externalId" as const };
    expect(
      readLines(mapping, ["7,2025-03-12 10:00,pet", ",2025-03-12,"], {
        target: "events",
        join,
        columns: ["lead", "won", "segment"],
      }),
    ).toEqual([
      {
        kind: "lead",
        draft: {
          identity: { system: "own", externalId: "7" },
          values: {},
          fields: { segment: "pet" },
          events: [{ type: "won", occurredAt: new Date("2025-03-12T09:00:00Z"), data: {} }],
        },
      },
      { kind: "problems", reasons: [{ column: "lead", sentence: "Nothing says whose this is." }] },
    ]);
  });

  it("is an event by its kind, which keeps its own name", () => {
    const columns = { lead: null, n: "eventId", what: "type", when: "occurredAt", why: "reason" };
    const options = { target: "events" as const, join: { column: "lead", by: "email" as const } };
    const row = (what: string, when = "2025-03-12") => `a@b.example,1,${what},${when},Price`;
    expect(
      readLines(
        columns,
        ["Closed Lost", "qualified", "E-Mail", "flew"].map((what) => row(what)),
        options,
      ),
    ).toMatchObject([
      {
        draft: {
          values: { email: "a@b.example" },
          events: [{ type: "lost", data: { reason: "Price" }, identity: { system: "own", externalId: "1" } }],
        },
      },
      { draft: { events: [{ type: "qualified", occurredAt: created }] } },
      { draft: { events: [{ type: "touch", data: { channel: "email" } }] } },
      {
        reasons: [
          { column: "what", sentence: "“flew” is nothing we know to happen to a lead; say what it stands for." },
        ],
      },
    ]);
    expect(readLines(columns, [row("won", "")], options)).toMatchObject([
      { reasons: [{ sentence: "Nothing says when this happened." }] },
    ]);
  });

  it("is a touch, unless it reached nobody", () => {
    const columns = {
      lead: null,
      kind: "channel",
      when: "occurredAt",
      way: "direction",
      result: "answered",
      topic: "subject",
    };
    const options = { target: "activities" as const, join: { column: "lead", by: "externalId" as const } };
    expect(
      readLines(
        columns,
        ["7,Incoming Call,2025-03-12,in,Connected,Hi", "7,Email,2025-03-12,,,", "7,Task,2025-03-12,,,"],
        options,
      ),
    ).toMatchObject([
      {
        draft: {
          events: [
            {
              type: "touch",
              data: { channel: "call", direction: "inbound", automatic: false, answered: true, subject: "Hi" },
            },
          ],
        },
      },
      { draft: { events: [{ data: { channel: "email", direction: "outbound", answered: false } }] } },
      { kind: "skipped", reason: "It is no call, mail, meeting or message." },
    ]);
  });

  it("is a campaign, or what one cost in a month", () => {
    const campaign = { name: "name", from: "startsOn", to: "endsOn" };
    expect(readLines(campaign, ["Spring,2025-03-01,", "Fall,2025-09-01,2025-08-01"], { target: "campaigns" })).toEqual([
      { kind: "campaign", campaign: { name: "Spring", startsOn: "2025-03-01" } },
      { kind: "problems", reasons: [{ column: null, sentence: "The campaign ends on 2025-08-01, before it starts." }] },
    ]);
    expect(
      readLines({ name: "campaign", in: "month", cost: "amount" }, ["Spring,2025-03-17,€ 12"], { target: "spend" }),
    ).toEqual([{ kind: "spend", spend: { campaign: "Spring", month: "2025-03-01", amountMinor: 1_200 } }]);
  });

  it.each(["2025-03", "2025/3", "03/2025", "3.2025", "Mar 2025", "march-2025"])("is of a month like %s", (month) => {
    const columns = { name: "campaign", in: "month", cost: "amount" };
    const read = readLines(columns, [`Spring,${month},12`], { target: "spend" });
    expect(read).toMatchObject([{ spend: { month: "2025-03-01" } }]);
  });

  it.each(["2025-13", "0/2025", "Foo 2025", "2025", "13-14"])("is of no month like %s", (month) => {
    const read = readLines({ name: "campaign", in: "month", cost: "amount" }, [`Spring,${month},12`], {
      target: "spend",
    });
    expect(read).toMatchObject([{ kind: "problems" }]);
  });
});

describe("every meaning that is offered", () => {
  const cells: Readonly<Record<TargetField["needs"], string>> = {
    text: "some words",
    email: "a@b.example",
    moment: "2025-03-12 10:00",
    day: "2025-03-12",
    month: "2025-03",
    money: "12.50",
    yes_no: "yes",
    outcome: "Connected",
    stage: "won",
    event: "won",
    channel: "call",
    direction: "inbound",
    person: "Nora Lind",
  };

  const kinds = { leads: "lead", events: "lead", activities: "lead", campaigns: "campaign", spend: "spend" };

  it.each(targets)("of %s is understood, all of them in one row", (target) => {
    const meant = targetFields(target);
    const [row] = readLines(
      Object.fromEntries([["lead", null], ...meant.map(({ to }) => [to, to])]),
      [["7", ...meant.map(({ needs }) => cells[needs])].join(",")],
      { target, join: { column: "lead", by: "externalId" } },
    );
    expect(row?.kind).toBe(kinds[target]);
    if (row?.kind !== "lead") return;
    for (const { type, data } of row.draft.events) expect(eventData[type].safeParse(data).success).toBe(true);
  });

  it("never makes reading fail, whatever stands in the cells", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...targets),
        fc.array(fc.string(), { minLength: 40, maxLength: 40 }),
        (target, texts) => {
          const meant = targetFields(target);
          const line = meant.map((_, index) => `"${(texts[index] ?? "").replaceAll('"', '""')}"`).join(",");
          const rows = readLines(Object.fromEntries(meant.map(({ to }) => [to, to])), [line], { target });
          for (const row of rows) {
            if (row.kind === "problems") expect(row.reasons.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});

it("shows the first twenty rows as they would land, those with problems too", async () => {
  const plan = aReadingPlan([{ column: "email", to: "email" }], ["email"], {});
  async function* rows() {
    yield* csvScanner(",")(
      ["a@b.example", "nobody", ...Array.from({ length: 30 }, (_, n) => `${n}@b.example`)].join("\n"),
      true,
    );
  }
  const shown = await preview(plan, rows());
  expect(shown).toHaveLength(20);
  expect(shown.slice(0, 2)).toMatchObject([
    { line: 1, cells: ["a@b.example"], read: { kind: "lead" } },
    { line: 2, cells: ["nobody"], read: { kind: "problems" } },
  ]);
});
