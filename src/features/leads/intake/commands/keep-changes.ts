import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { differences } from "../rules/differences.ts";
import type { Change, Standing } from "../rules/standing.ts";
import type { KeptChange } from "../schema.ts";

/**
 * Remembers with an import what it changed of leads that were there before: how their values were, how it left them, and from
 * and to which revision. What a lead was before the import's first change and after its last is what counts.
 */
export async function keepChanges(
  tx: Transaction,
  proof: Proof,
  importId: string,
  changes: readonly Change[],
): Promise<void> {
  const kept = changes.flatMap(({ before, after }) =>
    before ? [{ key: after.id, before: keptOf(before, after) }] : [],
  );
  if (kept.length === 0) return;
  await tx.write(proof).$executeRaw`
    INSERT INTO import_change AS known (workspace_id, import_id, subject, key, before)
    SELECT ${proof.actor.workspaceId}::uuid, ${importId}::uuid, 'lead', key, before
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS t (key text, before jsonb)
    ON CONFLICT (workspace_id, import_id, subject, key) DO UPDATE SET before = jsonb_build_object(
      'before', (excluded.before -> 'before') || (known.before -> 'before'),
      'after', (known.before -> 'after') || (excluded.before -> 'after'),
      'from', CASE WHEN known.before -> 'revision' = excluded.before -> 'from'
        THEN known.before -> 'from' ELSE excluded.before -> 'from' END,
      'revision', excluded.before -> 'revision')`;
}

function keptOf(before: Standing, after: Standing): KeptChange {
  return { ...differences(before.facts, after.facts), from: before.revision, revision: before.revision + 1 };
}
