import type { Reads } from "#platform/database/client.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import type { Kind } from "../../queries/kind.ts";
import type { ClauseContent } from "../../schema.ts";
import { parsedClause } from "../rules/parsed-clauses.ts";

/** A clause's content as its kind keeps it; or the refusal `invalid_clause`, with a sentence for each place by JSON pointer. */
export async function parseClause(
  db: Reads,
  workspaceId: string,
  kind: Kind,
  told: { readonly section: string; readonly content: ClauseContent },
): Promise<Outcome<{ readonly content: ClauseContent }>> {
  const parsed = parsedClause(kind, await kind.grammar(db, workspaceId), told);
  return "problems" in parsed ? refuse("invalid_clause", parsed.problems) : parsed;
}
