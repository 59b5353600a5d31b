import { memberBehind } from "#platform/actor.ts";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { StoredClause } from "../schema.ts";

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
  const said = JSON.stringify(content);
  await tx.write(proof).$executeRaw`
    INSERT INTO clause (workspace_id, agreement_id, id, section, position, content, revision, changed_at, changed_by_id)
    VALUES (${workspaceId}::uuid, ${agreementId}::uuid, ${id}::uuid, ${section}, ${position}, ${said}::jsonb, ${revision},
      ${now}, ${memberId}::uuid)`;
  await tx.write(proof).$executeRaw`
    INSERT INTO clause_wording (workspace_id, agreement_id, clause_id, revision, content, member_id, writer, written_at)
    VALUES (${workspaceId}::uuid, ${agreementId}::uuid, ${id}::uuid, ${revision}, ${said}::jsonb, ${memberId}::uuid, ${name},
      ${now})`;
}
