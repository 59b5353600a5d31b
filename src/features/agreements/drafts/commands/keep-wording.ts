import { memberBehind } from "#platform/actor.ts";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ClauseContent } from "../../schema.ts";
import type { StoredClause } from "../rules/stored-clause.ts";

/**
 * Words a clause that is held, or with null takes it out, and keeps who did so when. Answers the clause as it is then; who words
 * one that was taken out has put it back.
 */
export async function keepWording(
  tx: Transaction,
  proof: Proof,
  { agreementId, clause }: { readonly agreementId: string; readonly clause: StoredClause },
  content: ClauseContent | null,
  now: Date,
): Promise<StoredClause> {
  const { workspaceId, name } = proof.actor;
  const memberId = memberBehind(proof.actor);
  const removedAt = content === null ? now : null;
  const said = JSON.stringify(content ?? clause.content);
  const kept = await tx.write(proof).$executeRaw`
    WITH reworded AS (
      UPDATE clause SET content = ${said}::jsonb, revision = revision + 1, changed_at = ${now},
        changed_by_id = ${memberId}::uuid, removed_at = ${removedAt}
      WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND id = ${clause.id}::uuid
        AND revision = ${clause.revision}
      RETURNING workspace_id, agreement_id, id, revision)
    INSERT INTO clause_wording (workspace_id, agreement_id, clause_id, revision, content, member_id, writer, written_at)
    SELECT workspace_id, agreement_id, id, revision, ${content === null ? null : said}::jsonb, ${memberId}::uuid, ${name}, ${now}
    FROM reworded`;
  if (kept !== 1) throw new Error("a clause was worded without being held");
  return { ...clause, content: content ?? clause.content, revision: clause.revision + 1, removedAt };
}
