import type { Reads } from "#platform/database/client.ts";
import type { ClauseContent } from "../../schema.ts";
import type { SuggestionOutcome } from "../schema/thread.ts";

type OfClause = { readonly agreementId: string; readonly clauseId: string };

/** What a member suggests for a clause and nobody has decided yet. */
export async function listSuggested(
  db: Reads,
  workspaceId: string,
  { agreementId, clauseId, memberId }: OfClause & { readonly memberId: string },
): Promise<{ readonly id: string; readonly content: ClauseContent | null }[]> {
  return db.$queryRaw`
    SELECT id::text, content FROM clause_suggestion
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND clause_id = ${clauseId}::uuid
      AND member_id = ${memberId}::uuid AND origin = 'suggested' AND decided_at IS NULL`;
}

/** A suggestion as its decision sees it. */
export type StoredSuggestion = {
  readonly id: string;
  readonly content: ClauseContent | null;
  readonly memberId: string | null;
  readonly outcome: SuggestionOutcome | null;
};

/** A suggestion for a clause that is held; null where there is none of this id. */
export async function findSuggestion(
  db: Reads,
  workspaceId: string,
  { agreementId, clauseId, suggestionId }: OfClause & { readonly suggestionId: string },
): Promise<StoredSuggestion | null> {
  const [suggestion] = await db.$queryRaw<StoredSuggestion[]>`
    SELECT id::text, content, member_id::text AS "memberId", outcome FROM clause_suggestion
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND clause_id = ${clauseId}::uuid
      AND id = ${suggestionId}::uuid`;
  return suggestion ?? null;
}
