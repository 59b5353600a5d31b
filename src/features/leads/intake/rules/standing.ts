import type { LeadFacts } from "../../schema.ts";
import type { TimelineEvent } from "../../timeline/schema.ts";

/** A lead as it stands: what is known of it and what happened to it. */
export type Standing = {
  readonly id: string;
  /** 0 for one that isn't written yet. */
  readonly revision: number;
  /** The import that made it. */
  readonly importId: string | null;
  readonly facts: LeadFacts;
  readonly events: readonly TimelineEvent[];
};

/** A lead before and after; a new one was nothing before. */
export type Change = { readonly before: Standing | null; readonly after: Standing };
