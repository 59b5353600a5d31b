import type { Reads } from "#platform/database/client.ts";
import type { ClauseContent } from "../../schema.ts";
import type { Arrived } from "../rules/decide-saving.ts";
import type { StoredClause } from "../rules/stored-clause.ts";

type Row = {
  /** Null for a wording. */
  readonly id: string | null;
  readonly content: ClauseContent | null;
  readonly memberId: string | null;
  readonly name: string;
};

const nothing: Arrived = { next: null, overtaken: [] };

/**
 * What had been written before on one wording of a clause that is held: the wording that came next, and those that came too late.
 * On the one that it has now nobody can have written yet.
 */
export async function findArrived(
  db: Reads,
  workspaceId: string,
  clause: StoredClause,
  { agreementId, baseRevision }: { readonly agreementId: string; readonly baseRevision: number },
): Promise<Arrived> {
  const { id: clauseId, revision, removedAt } = clause;
  if (revision === baseRevision && removedAt === null) return nothing;
  const rows = await db.$queryRaw<Row[]>`
    SELECT NULL AS id, content, member_id::text AS "memberId", writer AS name FROM clause_wording
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND clause_id = ${clauseId}::uuid
      AND revision = ${baseRevision + 1}
    UNION ALL
    SELECT id::text, content, member_id::text, writer FROM clause_suggestion
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND clause_id = ${clauseId}::uuid
      AND base_revision = ${baseRevision} AND origin = 'overtaken'`;
  const writings = rows.map(({ id, content, memberId, name }) => ({ id, content, writer: { memberId, name } }));
  return {
    next: writings.find(({ id }) => id === null) ?? null,
    overtaken: writings.flatMap(({ id, ...writing }) => (id === null ? [] : [{ ...writing, id }])),
  };
}
