import { describe, expect, it } from "vitest";
import type { LeadField } from "#features/leads/fields/schema.ts";
import { recognised } from "../factories/reading.ts";

describe("columns that mean nothing known", () => {
  it("are the custom fields of their name, else become one of the type that their first rows have", () => {
    const fields: LeadField[] = [
      { id: "1", key: "staff", label: "Headcount", type: "number", options: [], revision: 1, archivedAt: null },
    ];
    const { meanings } = recognised(
      "email,headcount,Plan,Seats,Trial,Ends,Price,Zip,Empty,Mixed\na@b.example,3,pro,5,yes,2025-01-31,€ 5,01234,,7\nb@b.example,4,free,7,no,31.1.2025,€ 7,1234,,seven\n",
      { fields },
    );
    expect(meanings).toEqual({
      email: "email",
      headcount: "field:staff",
      Plan: "field:plan text",
      Seats: "field:seats number",
      Trial: "field:trial yes_no",
      Ends: "field:ends date",
      Price: "field:price money",
      Zip: "field:zip text",
      Mixed: "field:mixed text",
    });
  });

  it("get keys of their own, also beside a field that is out of use", () => {
    const archivedAt = new Date("2026-01-01T00:00:00Z");
    const fields: LeadField[] = [
      { id: "1", key: "plan", label: "Plan", type: "text", options: [], revision: 1, archivedAt },
    ];
    const { meanings } = recognised("email,Plan,Büro-Ort,Büro Ort\na@b.example,one,two,done\n", { fields });
    expect(Object.values(meanings)).toEqual([
      "email",
      "field:plan_2 text",
      "field:buro_ort text",
      "field:buro_ort_2 text",
    ]);
  });

  it("are left out where they are our own of an error file that comes back", () => {
    expect(recognised("email,Line,Problem\na@b.example,7,No date.\n").meanings).toEqual({ email: "email" });
  });
});

describe("the order of dates is doubtful", () => {
  const open = recognised("email,created\na@b.example,3/4/2025\n");
  const monthFirst = recognised("email,created\na@b.example,3/14/2025\n");

  it("where no date in the first rows says it, whichever way somebody says it is", () => {
    const sentence = "No date in the first rows says which figure is the month: 3/4/2025 is read as";
    expect(open.doubts()).toEqual([`${sentence} 3 April.`]);
    expect(open.doubts({ dateOrder: "mdy" })).toEqual([`${sentence} 4 March.`]);
  });

  it("where they say another than the settings that were remembered", () => {
    expect(monthFirst.doubts()).toEqual([]);
    expect(monthFirst.doubts({ dateOrder: "dmy" })).toEqual([
      "Dates in the first rows have the month first, as 3/14/2025 has, and are read otherwise.",
    ]);
  });

  it("in no column that is left out", () => {
    expect(open.doubts({ mapping: [{ column: "email", to: "email" }] })).toEqual([]);
  });
});
