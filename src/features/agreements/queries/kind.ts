import type { Reads } from "#platform/database/client.ts";
import type { Grammar, KindOutline } from "../schema.ts";

/** A kind of agreement. Each belongs to a feature above this one; src/kinds.ts lists them, and commands are handed theirs. */
export type Kind = KindOutline & {
  readonly grammar: (db: Reads, workspaceId: string) => Promise<Grammar>;
};
