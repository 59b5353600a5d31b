import type { Worded } from "../../schema.ts";

/** A clause as decisions see it. */
export type StoredClause = Worded & {
  readonly position: string;
  readonly revision: number;
  readonly removedAt: Date | null;
};
