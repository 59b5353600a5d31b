import type { DraftClause } from "../../../agreements/drafts/schema/draft.ts";
import { partOf } from "../../rules/part.ts";
import type { Part } from "../../rules/whole.ts";
import type { Scoring } from "../../schema/definition.ts";

/** Where a draft says its threshold, with the caps that are said beside it. */
export type ThresholdClause = Pick<DraftClause, "id" | "revision" | "content"> & { readonly says: Scoring };

/** The clause that a threshold is written into; null as long as the draft says nothing of one. */
export function thresholdClause(
  clauses: readonly Pick<DraftClause, "id" | "revision" | "section" | "content">[],
): ThresholdClause | null {
  for (const { id, revision, section, content } of clauses) {
    const read = partOf(section, content);
    if ("part" in read && isScoring(read.part)) return { id, revision, content, says: read.part.content };
  }
  return null;
}

function isScoring(part: Part): part is Extract<Part, { section: "scoring" }> {
  return part.section === "scoring";
}
