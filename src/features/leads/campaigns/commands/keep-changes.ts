import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Change } from "../schema.ts";

/**
 * Remembers with an import what it changed of campaigns or their spend: how it was before the import's first change, and how it
 * left it.
 */
export async function keepChanges(
  tx: Transaction,
  proof: Proof,
  importId: string,
  subject: "campaign" | "spend",
  changes: readonly Change<unknown>[],
): Promise<void> {
  if (changes.length === 0) return;
  const kept = JSON.stringify(changes.map(({ key, ...states }) => ({ key, before: states })));
  await tx.write(proof).$executeRaw`
    INSERT INTO import_change AS known (workspace_id, import_id, subject, key, before)
    SELECT ${proof.actor.workspaceId}::uuid, ${importId}::uuid, ${subject}, key, before
    FROM jsonb_to_recordset(${kept}::jsonb) AS t (key text, before jsonb)
    ON CONFLICT (workspace_id, import_id, subject, key) DO UPDATE
      SET before = known.before || jsonb_build_object('after', excluded.before -> 'after')`;
}
