import type { LandedDraft } from "../../campaigns/schema.ts";
import type { Landed } from "../../intake/schema.ts";
import type { Counts, RowProblem, Target } from "../schema.ts";
import type { ReadRow } from "./drafts.ts";

/** A row as it stands in the file, and what it would land as. */
export type FileRow = { readonly line: number; readonly cells: readonly string[]; readonly read: ReadRow };

/** Rows of a file that land together, behind `from` others; `readBytes` is how far the file was read for them. */
export type Chunk = { readonly from: number; readonly rows: readonly FileRow[]; readonly readBytes: number };

/** Above these a chunk is full: rows, and characters of their cells, which bounds the memory whatever is in a file. */
export const fullChunk = { rows: 2_500, characters: 4_000_000 };

/** What became of a row of a file. */
export type RowOutcome = {
  readonly outcome: "created" | "updated" | "unchanged" | "skipped" | "failed";
  readonly subjectId: string | null;
  readonly reasons: RowProblem["reasons"];
  /** Whether the row tells of somebody who was erased: nothing of it may be kept. */
  readonly isErased?: true;
};

/** What became of the row behind a draft that landed, or didn't. Only an import of leads leaves unknown leads out without a word. */
export function rowOutcome(target: Target, landed: Landed | LandedDraft): RowOutcome {
  if (landed.outcome === "refused") {
    const failed = failedBecause(landed.reason);
    return "isErased" in landed ? { ...failed, isErased: true } : failed;
  }
  const subjectId = "leadId" in landed ? landed.leadId : null;
  if (landed.outcome === "skipped" && subjectId === null && target !== "leads") {
    return failedBecause("No lead is known by this. Import the leads first, or check by which column they are found.");
  }
  return { outcome: landed.outcome, subjectId, reasons: [] };
}

/** A row that could not land, for a reason that concerns all of it. */
export function failedBecause(sentence: string): RowOutcome {
  return { outcome: "failed", subjectId: null, reasons: [{ column: null, sentence }] };
}

/** How many rows came to what. */
export function countOutcomes(outcomes: readonly RowOutcome[]): Counts {
  const counts = { rows: outcomes.length, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

/** The two halves of some rows, or the one row that they are. */
export function halved<Row>(rows: readonly Row[]): readonly [readonly Row[], readonly Row[]] | null {
  const middle = Math.ceil(rows.length / 2);
  return middle === rows.length ? null : [rows.slice(0, middle), rows.slice(middle)];
}
