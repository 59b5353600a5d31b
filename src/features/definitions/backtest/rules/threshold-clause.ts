import { partOf } from "../../rules/part.ts";
import type { Scoring } from "../../schema/definition.ts";

/** What a draft says of its threshold, and where. */
export type ThresholdClause = { readonly clauseId: string; readonly revision: number; readonly says: Scoring };

type Clause = { readonly id: string; readonly revision: number; readonly section: string; readonly content: unknown };

/** The clause that a threshold is written into; null as long as the draft says nothing of one. */
export function thresholdClause(clauses: readonly Clause[]): ThresholdClause | null {
  for (const { id, revision, section, content } of clauses) {
    const read = partOf(section, content);
    if ("part" in read && read.part.section === "scoring") return { clauseId: id, revision, says: read.part.content };
  }
  return null;
}
