import { describe, expect, it } from "vitest";
import { strangersIn } from "#features/leads/imports/rules/owners.ts";
import { showingRows } from "#features/leads/imports/rules/shown-row.ts";
import { importOptionsInput } from "#features/leads/imports/schema.ts";
import { aField, readLines } from "../factories/reading.ts";

describe("a row as programs are shown it", () => {
  const amount = (figures: string) => ({ amount: figures, currency: "EUR" });

  it("has amounts with their currency: what happened, fields that are there, and fields that it brings", () => {
    const mapping = [
      { column: "Email", to: "email" },
      { column: "Won", to: "event:won.occurredAt" },
      { column: "Paid", to: "event:won.valueMinor" },
      { column: "Budget", to: "field:budget" },
      { column: "Rent", to: "field:rent", type: "money" as const },
      { column: "Staff", to: "field:staff", type: "number" as const },
    ];
    const fields = [aField("budget", "money")];
    const [read] = readLines(mapping, ["lena@hill.example,2026-05-01,1200.50,99,7.5,12"], { fields });
    const show = showingRows({ mapping }, fields, "EUR");
    expect(read && show({ line: 2, cells: [], read })).toMatchObject({
      line: 2,
      read: {
        kind: "lead",
        draft: {
          fields: { budget: amount("99.00"), rent: amount("7.50"), staff: 12 },
          events: [{ type: "won", data: { value: amount("1200.50") } }],
        },
      },
    });
  });

  it("tells what was spent, and leaves what it can't read as it is", () => {
    const mapping = { Campaign: "campaign", Month: "month", Spent: "amount" };
    const shown = readLines(mapping, ["Spring fair,2026-05-01,800", "Spring fair,2026-05-01,much"], { target: "spend" })
      .map((read) => showingRows({ mapping: [] }, [], "EUR")({ line: 2, cells: [], read }))
      .map(({ read }) => read);
    expect(shown).toMatchObject([
      { kind: "spend", spend: { campaign: "Spring fair", amount: amount("800.00") } },
      { kind: "problems" },
    ]);
    expect(shown[0]).not.toHaveProperty("spend.amountMinor");
  });
});

describe("owners whom nobody goes by", () => {
  const members = [{ id: "r", name: "Ravi Shah", email: "ravi@hill.example" }];
  const columns = ["Name", "Owner"];
  const mapping = [
    { column: "Name", to: "fullName" },
    { column: "Owner", to: "owner", values: { "R. S.": "Ravi Shah" } },
  ];

  it("are named once each, as they come; members are known by name and address, and by words that stand for them", () => {
    const owners = ["Lena Kurz", "ravi shah", "", "RAVI@hill.example", "Jo", "Lena Kurz", "r. s."];
    const sample = owners.map((owner) => ["Somebody", owner]);
    expect(strangersIn({ columns, sample }, { mapping }, members)).toEqual(["Lena Kurz", "Jo"]);
  });

  it("are nobody where no column means owners, and ten at most", () => {
    const sample = Array.from({ length: 30 }, (_, number) => ["Somebody", `Nobody ${number}`]);
    expect(strangersIn({ columns, sample }, { mapping: mapping.slice(0, 1) }, members)).toEqual([]);
    expect(strangersIn({ columns, sample }, { mapping }, members)).toHaveLength(10);
  });
});

it("Settings with what no text can hold are no settings", () => {
  const isTaken = (mapping: object) => importOptionsInput.safeParse({ mapping: [mapping] }).success;
  expect(isTaken({ column: "Email", to: "email" })).toBe(true);
  expect(isTaken({ column: "Em\0ail", to: "email" })).toBe(false);
  expect(isTaken({ column: "Email", to: "field:\0" })).toBe(false);
  expect(isTaken({ column: "Stage", to: "stage", values: { "\0": "mql" } })).toBe(false);
  expect(isTaken({ column: "Stage", to: "stage", values: { new: "\ud800" } })).toBe(false);
  expect(importOptionsInput.safeParse({ system: "a\0" }).success).toBe(false);
  expect(importOptionsInput.safeParse({ join: { column: "\0", by: "email" } }).success).toBe(false);
});
