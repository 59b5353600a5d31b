import type { ReactNode } from "react";
import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";

/** What the workspace's own history says of a clause: the figure beside it, and what makes that doubtful below. */
export type ClauseHistory = {
  /** What the figures beside the clauses are. */
  readonly heading: string;
  readonly beside: (clause: DraftClause) => ReactNode;
  readonly below: (clause: DraftClause) => ReactNode;
};

/** Whether a section's clauses can hold of a lead by themselves, so that there is a history of each. */
export function isTriedSection(section: string): boolean {
  return tried.has(section);
}

const tried: ReadonlySet<string> = new Set(["disqualifier", "required_field", "criterion", "score_rule"]);
