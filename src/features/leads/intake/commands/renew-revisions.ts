import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { asMade } from "../rules/decide-return.ts";
import type { Change } from "../rules/standing.ts";
import type { KeptChange } from "../schema.ts";

/**
 * A lead that nobody touched since this import is as the one before it left it, at a later revision: whoever takes that one back
 * too finds it untouched.
 */
export async function renewRevisions(
  tx: Transaction,
  proof: Proof,
  returns: readonly Change[],
  changes: ReadonlyMap<string, KeptChange>,
) {
  const { workspaceId } = proof.actor;
  const restored = returns.flatMap(({ before }) => {
    const change = before && changes.get(before.id);
    if (!change || before.revision !== change.revision) return [];
    return [{ id: before.id, maker: before.importId, from: change.from, revision: before.revision + 1 }];
  });
  if (restored.length === 0) return;
  const db = tx.write(proof);
  // Who made a lead and changed nothing of it since remembers nothing yet.
  await db.$executeRaw`
    INSERT INTO import_change (workspace_id, import_id, subject, key, before)
    SELECT ${workspaceId}::uuid, maker, 'lead', id,
      jsonb_build_object('before', '{}'::jsonb, 'after', '{}'::jsonb, 'from', "from", 'revision', "from")
    FROM jsonb_to_recordset(${JSON.stringify(restored)}::jsonb) AS t (id text, maker uuid, "from" int)
    WHERE maker IS NOT NULL AND "from" = ${asMade.revision}::int
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    UPDATE import_change SET before = jsonb_set(before, '{revision}', to_jsonb(t.revision))
    FROM jsonb_to_recordset(${JSON.stringify(restored)}::jsonb) AS t (id text, "from" int, revision int)
    WHERE workspace_id = ${workspaceId}::uuid AND subject = 'lead' AND key = t.id
        AND key = ANY(${restored.map(({ id }) => id)}::text[])
      AND import_id = ANY(ARRAY(SELECT id FROM import WHERE workspace_id = ${workspaceId}::uuid))
      AND (before ->> 'revision')::int = t."from"`;
}
