import type { Reads } from "#platform/database/client.ts";
import { sql } from "#platform/database/fragment.ts";
import type { KindOutline } from "../../schema.ts";
import type { StoredClause } from "../rules/stored-clause.ts";

/**
 * How a draft is held until the transaction ends. `shared` is for whoever words or answers one clause, beside others who do;
 * `alone` for what concerns the order or the whole. Who proposes waits for both, and both wait for them.
 */
export type Hold = "shared" | "alone";

const holds = { shared: sql`FOR SHARE OF agreement`, alone: sql`FOR NO KEY UPDATE OF agreement` };

/** An agreement's row, as its draft is dated. */
export type AgreementRow = {
  readonly id: string;
  readonly effectiveOn: Date | null;
  readonly reviewBy: Date | null;
  readonly endsOn: Date | null;
  readonly revision: number;
  readonly decideBy: Date | null;
};

/** The agreement of a kind, held alone; null where nobody has begun it. */
export async function holdAgreementOf(
  db: Reads,
  workspaceId: string,
  { name }: Pick<KindOutline, "name">,
): Promise<AgreementRow | null> {
  const [agreement] = await db.$queryRaw<AgreementRow[]>`
    SELECT id::text, effective_on AS "effectiveOn", review_by AS "reviewBy", ends_on AS "endsOn", revision,
      decide_by AS "decideBy"
    FROM agreement WHERE workspace_id = ${workspaceId}::uuid AND kind = ${name} AND subject_id IS NULL
    FOR NO KEY UPDATE`;
  return agreement ?? null;
}

/** A clause that is held, with who worded it last; null is a program. */
export type HeldClause = StoredClause & { readonly changedById: string | null; readonly changedAt: Date };

/** A clause, held with its agreement; null where there is none of this id in an agreement of this kind. */
export async function holdClause(
  db: Reads,
  workspaceId: string,
  { agreementId, clauseId }: { readonly agreementId: string; readonly clauseId: string },
  kind: Pick<KindOutline, "name">,
  hold: Hold = "shared",
): Promise<HeldClause | null> {
  const [clause] = await db.$queryRaw<HeldClause[]>`
    SELECT clause.id::text, section, position, content, clause.revision, removed_at AS "removedAt",
      changed_by_id::text AS "changedById", changed_at AS "changedAt"
    FROM agreement JOIN clause ON clause.workspace_id = agreement.workspace_id AND clause.agreement_id = agreement.id
    WHERE agreement.workspace_id = ${workspaceId}::uuid AND agreement.id = ${agreementId}::uuid
      AND agreement.kind = ${kind.name} AND clause.id = ${clauseId}::uuid
    ${holds[hold]} FOR NO KEY UPDATE OF clause`;
  return clause ?? null;
}

/** All clauses of an agreement that is held, also those that were taken out, in no order. */
export async function listStoredClauses(db: Reads, workspaceId: string, agreementId: string): Promise<StoredClause[]> {
  return db.$queryRaw`
    SELECT id::text, section, position, content, revision, removed_at AS "removedAt" FROM clause
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid`;
}

/** The revision of a draft as a whole, while its agreement is held alone: it grows with every change of it. */
export async function findRevision(db: Reads, workspaceId: string, agreementId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ revision: number }[]>`
    SELECT (a.revision + coalesce(sum(c.revision + c.moves), 0))::int AS revision
    FROM agreement a
    LEFT JOIN clause c ON c.workspace_id = a.workspace_id AND c.agreement_id = a.id
    WHERE a.workspace_id = ${workspaceId}::uuid AND a.id = ${agreementId}::uuid
    GROUP BY a.revision`;
  return row?.revision ?? 1;
}
