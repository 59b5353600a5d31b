import type { Reads } from "#platform/database/client.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import type { Kind } from "../../queries/kind.ts";
import type { ClauseContent } from "../../schema.ts";

/** A clause's content as its kind keeps it; or the refusal `invalid_clause`, with a sentence for each place by JSON pointer. */
export async function parseClause(
  db: Reads,
  workspaceId: string,
  kind: Kind,
  section: string,
  content: ClauseContent,
): Promise<Outcome<{ readonly content: ClauseContent }>> {
  const { parse } = await kind.grammar(db, workspaceId);
  const parsed = parse(section, content);
  return "problems" in parsed ? refuse("invalid_clause", { ...parsed.problems }) : parsed;
}
