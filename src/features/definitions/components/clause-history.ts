import type { ReactNode } from "react";
import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";

/** What the workspace's own history says of a clause: the figure beside it, and what makes that doubtful below. */
export type ClauseHistory = {
  readonly beside: (clause: DraftClause) => ReactNode;
  readonly below: (clause: DraftClause) => ReactNode;
};
