import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { asMade } from "../rules/decide-return.ts";

/**
 * A lead that stays is in the hands of the import that changed it next, if that did so before anybody else: it may go with that
 * one. Else it is nobody's import any longer. Either way it isn't looked at again for this one.
 */
export async function letGo(
  tx: Transaction,
  proof: Proof,
  ids: readonly string[],
  left: readonly { id: string; revision: number }[],
) {
  if (ids.length === 0) return;
  const { workspaceId } = proof.actor;
  await tx.write(proof).$executeRaw`
    WITH heir AS (
      UPDATE import_change SET before = jsonb_set(before, '{from}', to_jsonb(${asMade.from}::int))
      FROM jsonb_to_recordset(${JSON.stringify(left)}::jsonb) AS t (id text, revision int)
      WHERE workspace_id = ${workspaceId}::uuid AND subject = 'lead' AND key = t.id AND key = ANY(${ids}::text[])
        AND import_id = ANY(ARRAY(SELECT id FROM import WHERE workspace_id = ${workspaceId}::uuid))
        AND (before ->> 'from')::int = t.revision
      RETURNING import_id, key::uuid AS lead_id)
    UPDATE lead SET import_id = (SELECT import_id FROM heir WHERE heir.lead_id = lead.id LIMIT 1)
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
}
