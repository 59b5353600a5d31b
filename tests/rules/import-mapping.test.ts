import { describe, expect, it } from "vitest";
import type { LeadField } from "#features/leads/fields/schema.ts";
import { newFields } from "#features/leads/imports/rules/new-fields.ts";
import { meaningOfWord, meaningsOfColumns, meaningsOfWords } from "#features/leads/imports/rules/offered-meanings.ts";
import { problemInWords } from "#features/leads/imports/rules/problems.ts";
import { importProgress } from "#features/leads/imports/rules/progress.ts";
import { mappingName, recall, rememberedSettings } from "#features/leads/imports/rules/remember.ts";
import { targetFields } from "#features/leads/imports/rules/targets.ts";
import { wordsOf } from "#features/leads/imports/rules/words-of-columns.ts";
import { type ImportMapping, type ImportSettings, targets } from "#features/leads/imports/schema.ts";

const employees: LeadField = {
  id: "f",
  key: "employees",
  label: "Employees",
  type: "number",
  options: [],
  revision: 1,
  archivedAt: null,
};
const settings: ImportSettings = {
  encoding: "utf-8",
  delimiter: ",",
  decimal: ".",
  dateOrder: "ymd",
  timeZone: "Europe/Prague",
  mapping: [{ column: "E-mail", to: "email" }],
  mode: "both",
  matchBy: "either",
  system: "hubspot",
};
const mapping: ImportMapping = {
  id: "m",
  name: "HubSpot: Leads",
  target: "leads",
  columns: ["E-mail", "Name"],
  settings: rememberedSettings(settings),
  savedAt: new Date(0),
};

describe("the fields that a mapping brings", () => {
  it("are those it speaks of that aren't there, each once, called as their column", () => {
    const brought = newFields(
      [
        { column: "Employees", to: "field:employees" },
        { column: "Plan", to: "field:plan", type: "choice" },
        { column: "Plan (2)", to: "field:plan" },
        { column: "Budget", to: "field:budget", type: "money" },
        { column: "E-mail", to: "email" },
        { column: "Rest", to: null },
        { column: "Odd", to: "field:Not A Key" },
      ],
      [employees],
    );
    expect(brought).toEqual([
      { key: "plan", label: "Plan", type: "text", options: [] },
      { key: "budget", label: "Budget", type: "money", options: [] },
    ]);
  });
});

describe("what is remembered of a file", () => {
  it("holds for the same columns in whatever order, and for no others", () => {
    expect(recall([mapping], ["Name", "E-mail"])).toBe(mapping);
    expect(recall([mapping], ["Name", "E-mail", "Phone"])).toBeNull();
    expect(recall([mapping], ["Name", "Phone"])).toBeNull();
    expect(recall([mapping], ["Line", "Problem", "Name", "E-mail"])).toBe(mapping);
    expect(recall([mapping], ["Line", "Name", "E-mail"])).toBeNull();
  });

  it("leaves out what is seen in each file anew", () => {
    expect(Object.keys(rememberedSettings(settings))).not.toContain("encoding");
    expect(Object.keys(rememberedSettings(settings))).not.toContain("delimiter");
  });

  it("has a name of its own", () => {
    expect(mappingName("hubspot", "leads", [])).toBe("HubSpot: Leads");
    expect(mappingName("hubspot", "leads", [mapping])).toBe("HubSpot: Leads (2)");
  });
});

describe("the meanings that are offered", () => {
  it("are all of a target's, each once", () => {
    for (const target of targets) {
      const offered = meaningsOfColumns(target).flatMap(({ options }) => options.map(({ value }) => value));
      expect(offered.sort()).toEqual(
        targetFields(target)
          .map(({ to }) => to)
          .sort(),
      );
    }
  });

  it("are of words only where a column has words of ours", () => {
    expect(meaningsOfWords("leads", "stage")?.map(({ value }) => value)).toContain("sql");
    expect(meaningsOfWords("activities", "channel")).toHaveLength(4);
    expect(meaningsOfWords("leads", "email")).toBeNull();
    expect(meaningsOfWords("leads", null)).toBeNull();
  });
});

describe("a word of a column", () => {
  it("stands for what somebody said, whatever its capitals, or for nothing, or is not known", () => {
    const values = { "Closed Won": "won", junk: "" };
    expect(meaningOfWord(values, "closed won ")).toBe("won");
    expect(meaningOfWord(values, "JUNK")).toBe("");
    expect(meaningOfWord(values, "Working")).toBeNull();
  });
});

describe("the words of columns", () => {
  it("are counted, trimmed, and the most frequent come first", () => {
    const sample = [["Web", ""], [" Web ", "x"], ["Fair", "x"], ["Fair"], ["Web"]];
    expect(wordsOf({ columns: ["Source", "Note"], sample })).toEqual([["Web", "Fair"], ["x"]]);
  });
});

describe("an import's progress", () => {
  it("is how much of the file has landed", () => {
    expect(importProgress({ state: "running", readBytes: 50, bytes: 200 }).share).toBe(0.25);
    expect(importProgress({ state: "queued", readBytes: 0, bytes: 200 }).share).toBe(0);
    expect(importProgress({ state: "reverting", readBytes: 0, bytes: 200 }).share).toBeNull();
  });
});

it("What is wrong with a row is told by column", () => {
  const reasons = [
    { column: "Email", sentence: "This is no e-mail address." },
    { column: null, sentence: "The row is too long." },
  ];
  expect(problemInWords({ reasons })).toBe("Email: This is no e-mail address. The row is too long.");
});
