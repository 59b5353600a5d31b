import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignKey, decideCampaign } from "#features/leads/campaigns/rules.ts";
import { countOutcomes, failedBecause, halved, rowOutcome } from "#features/leads/imports/rules/chunk.ts";
import { decideRevert, decideStart } from "#features/leads/imports/rules/decide.ts";
import { errorHeader, errorRow, withoutGuards } from "#features/leads/imports/rules/error-file.ts";
import { countsInWords, importFactSentence } from "#features/leads/imports/rules/words.ts";
import { type ImportState, importStates, targets } from "#features/leads/imports/schema.ts";
import { exportColumns } from "#features/leads/list/rules/export.ts";
import { csvLine } from "#platform/csv/line.ts";
import { csvScanner } from "#platform/csv/scan.ts";

describe("the wish to start an import", () => {
  const over = { refused: "import_over" };
  const table: Record<ImportState, unknown> = {
    uploading: over,
    uploaded: "starts",
    queued: "started_already",
    running: "started_already",
    done: "started_already",
    failed: over,
    reverting: over,
    reverted: over,
  };
  it.each(importStates)("of one that is %s", (state) => {
    expect(decideStart({ state })).toEqual(table[state]);
  });
});

describe("the wish to take an import back", () => {
  const table: Record<ImportState, unknown> = {
    uploading: "not_started",
    uploaded: "not_started",
    queued: "reverts",
    running: "reverts",
    done: "reverts",
    failed: "reverted_already",
    reverting: "reverted_already",
    reverted: "reverted_already",
  };
  it.each(importStates)("of one that is %s", (state) => {
    expect(decideRevert({ state })).toBe(table[state]);
  });
});

describe("what becomes of a row", () => {
  it.each(targets)("of %s follows what landed", (target) => {
    for (const outcome of ["created", "updated", "unchanged"] as const) {
      expect(rowOutcome(target, { outcome, leadId: "l" })).toEqual({ outcome, subjectId: "l", reasons: [] });
    }
    expect(rowOutcome(target, { outcome: "refused", leadId: null, reason: "No." })).toEqual(failedBecause("No."));
  });

  it("about a lead that nobody knows is a failure, unless leads are what is imported", () => {
    const unknown = { outcome: "skipped", leadId: null, reason: "It isn't known yet." } as const;
    expect(rowOutcome("leads", unknown)).toMatchObject({ outcome: "skipped" });
    for (const target of ["events", "activities"] as const) {
      expect(rowOutcome(target, unknown)).toMatchObject({ outcome: "failed", reasons: [{ column: null }] });
    }
  });

  it("is counted once, whatever it is", () => {
    const outcomes = fc.array(fc.constantFrom("created", "updated", "unchanged", "skipped", "failed"));
    fc.assert(
      fc.property(outcomes, (all) => {
        const counts = countOutcomes(all.map((outcome) => ({ outcome, subjectId: null, reasons: [] })));
        const { rows, ...others } = counts;
        expect(rows).toBe(all.length);
        expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(rows);
      }),
      { seed: 4 },
    );
  });
});

describe("rows that are halved", () => {
  it("are all there, in their order, until one is left", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (rows) => {
        const halves = halved(rows);
        expect(halves === null).toBe(rows.length === 1);
        if (halves) expect([...halves[0], ...halves[1]]).toEqual(rows);
        if (halves) expect(Math.min(halves[0].length, halves[1].length)).toBeGreaterThan(0);
      }),
      { seed: 4 },
    );
  });
});

describe("the file of rows that could not land", () => {
  const reasons = [{ column: "Email", sentence: "This is no e-mail address." }];

  it("has the columns of the file that was brought, which keep their names", () => {
    expect(errorHeader(["Email", "Email (2)"])).toEqual(["Line", "Problem", "Email", "Email (2)"]);
    const problem = { line: 7, cells: ["x", "y"], reasons };
    const row = ["7", "Email: This is no e-mail address.", "x", "y"];
    expect(errorRow(["Email", "Email (2)"], problem)).toEqual(row);
  });

  it("has its own columns once, however often it was brought", () => {
    const columns = errorHeader(["Email"]);
    expect(errorHeader(columns)).toEqual(columns);
    expect(errorRow(columns, { line: 2, cells: ["7", "Wrong.", "y"], reasons })).toHaveLength(3);
  });

  it("comes back with every cell as it was, also what a spreadsheet would take for a formula", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", "+420 600", "-", "@x", "\t1", "a\nb"),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const text = cells.map((one) => one.replaceAll("\0", ""));
        const columns = text.map((_, index) => `Column ${index}`);
        const file = csvLine(errorHeader(columns)) + csvLine(errorRow(columns, { line: 2, cells: text, reasons: [] }));
        const [header, row] = [...csvScanner(",")(file, true)];
        const clean = withoutGuards(header?.cells ?? []);
        expect(row && clean(row).cells.slice(2)).toEqual(text);
      }),
      { seed: 4 },
    );
  });

  it("is not the only one of ours: phone numbers of an export come back as they were", () => {
    const row = { line: 2, cells: ["'+420 600"], flaw: null, isAfterBlank: false };
    expect(withoutGuards(exportColumns([]))(row).cells).toEqual(["+420 600"]);
  });

  it("is no other file: an apostrophe in somebody else's stays", () => {
    const row = { line: 2, cells: ["'=x"], flaw: null, isAfterBlank: false };
    expect(withoutGuards(["Name"])(row)).toBe(row);
  });
});

describe("a campaign of a file", () => {
  const known = { name: "Spring", channel: "paid", startsOn: "2026-03-01", endsOn: null };

  it("is found again however its name is written", () => {
    expect(campaignKey("  Spring   PUSH ")).toBe(campaignKey("spring push"));
  });

  it("keeps what the draft says nothing about", () => {
    expect(decideCampaign(known, { name: "spring" })).toBe("unchanged");
    expect(decideCampaign(known, { name: "spring", channel: null })).toEqual({ ...known, channel: null });
    expect(decideCampaign(null, { name: " Spring " })).toEqual({
      name: "Spring",
      channel: null,
      startsOn: null,
      endsOn: null,
    });
  });

  it("can't end before it starts", () => {
    expect(decideCampaign(known, { name: "spring", endsOn: "2026-02-28" })).toBe("ends_first");
    expect(decideCampaign(known, { name: "spring", endsOn: "2026-03-01" })).toMatchObject({ endsOn: "2026-03-01" });
  });
});

describe("the words of an import", () => {
  it("leave out what there was none of", () => {
    const counts = { rows: 1_200, created: 1_000, updated: 0, unchanged: 150, skipped: 0, failed: 50 };
    expect(countsInWords(counts)).toBe("1,200 rows, 1,000 created, 150 unchanged, 50 failed");
    expect(countsInWords({ ...counts, rows: 1, created: 1, unchanged: 0, failed: 0 })).toBe("1 row, 1 created");
  });

  it("count the rows of a chunk as people do, from one", () => {
    const counts = { rows: 100, created: 100, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
    const about = { importId: "0199c6a0-0000-7000-8000-000000000000", target: "leads" } as const;
    const fact = {
      type: "import.chunk_landed",
      payload: { ...about, from: 100, to: 200, counts, digest: "" },
    } as const;
    expect(importFactSentence(fact)).toMatch(/^landed rows 101 to 200 of an import of leads/);
  });
});
