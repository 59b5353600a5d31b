import type { Reads } from "#platform/database/client.ts";
import { sql } from "#platform/database/fragment.ts";
import type { KindOutline } from "../../schema.ts";
import type { StoredClause } from "../schema.ts";

/**
 * How a draft is held until the transaction ends. `shared` is for whoever words or answers one clause, beside others who do;
 * `alone` for what concerns the order or the whole. Who proposes waits for both, and both wait for them.
 */
export type Hold = "shared" | "alone";

const holds = { shared: sql`FOR SHARE`, alone: sql`FOR NO KEY UPDATE` };

/** Holds the agreement of this id, if it is one of this kind; else answers false. */
export async function holdAgreement(
  db: Reads,
  workspaceId: string,
  agreementId: string,
  { name }: Pick<KindOutline, "name">,
  hold: Hold,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id FROM agreement
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${agreementId}::uuid AND kind = ${name} ${holds[hold]}`;
  return rows.length > 0;
}

/** A clause, held with its agreement; null where there is none of this id in an agreement of this kind. */
export async function holdClause(
  db: Reads,
  workspaceId: string,
  { agreementId, clauseId }: { readonly agreementId: string; readonly clauseId: string },
  kind: KindOutline,
  hold: Hold = "shared",
): Promise<StoredClause | null> {
  if (!(await holdAgreement(db, workspaceId, agreementId, kind, hold))) return null;
  const [clause] = await db.$queryRaw<StoredClause[]>`
    SELECT id::text, section, position, content, revision, removed_at AS "removedAt" FROM clause
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND id = ${clauseId}::uuid
    FOR NO KEY UPDATE`;
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
