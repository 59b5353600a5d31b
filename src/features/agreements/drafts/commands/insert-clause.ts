import { memberBehind } from "#platform/actor.ts";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { StoredClause } from "../rules/stored-clause.ts";

/** Writes a clause with its first wording. */
export async function insertClause(
  tx: Transaction,
  proof: Proof,
  agreementId: string,
  { id, section, position, content, revision }: StoredClause,
  now: Date,
): Promise<void> {
  const { workspaceId, name } = proof.actor;
  const memberId = memberBehind(proof.actor);
  await tx.write(proof).$executeRaw`
    WITH added AS (
      INSERT INTO clause (workspace_id, agreement_id, id, section, position, content, revision, changed_at, changed_by_id)
      VALUES (${workspaceId}::uuid, ${agreementId}::uuid, ${id}::uuid, ${section}, ${position},
        ${JSON.stringify(content)}::jsonb, ${revision}, ${now}, ${memberId}::uuid)
      RETURNING workspace_id, agreement_id, id, revision, content, changed_by_id)
    INSERT INTO clause_wording (workspace_id, agreement_id, clause_id, revision, content, member_id, writer, written_at)
    SELECT workspace_id, agreement_id, id, revision, content, changed_by_id, ${name}, ${now} FROM added`;
}
