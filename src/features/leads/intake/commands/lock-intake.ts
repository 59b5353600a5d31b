import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { identityKey } from "../rules/find-again.ts";
import { emailKey } from "../rules/keys.ts";
import type { LeadDraft } from "../schema.ts";

/** So many at once are better off alone than with a lock for each. */
const mostShared = 25;

/**
 * Makes whoever would make the same leads wait until the transaction ends: two at once never make two leads of one identity. A few
 * leads wait for the same ones only; many, and an import's chunk, are alone in the workspace. Planned are lookups by index,
 * whatever the tables' statistics say: right after a table was emptied or filled they know nothing.
 */
export async function lockIntake(tx: Transaction, proof: Proof, drafts: readonly LeadDraft[]): Promise<void> {
  const { workspaceId } = proof.actor;
  const db = tx.read;
  await db.$queryRaw`
    SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
           set_config('enable_mergejoin', 'off', true)`;
  if (drafts.length > mostShared) {
    await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`intake ${workspaceId}`}, 0))`;
    return;
  }
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock_shared(hashtextextended(${`intake ${workspaceId}`}, 0))`;
  const keys = drafts.flatMap(({ identity, values: { email } }) => [
    ...(identity ? [`lead ${workspaceId} ${identityKey(identity)}`] : []),
    ...(email ? [`lead ${workspaceId} ${emailKey(email)}`] : []),
  ]);
  await db.$queryRaw`
    SELECT count(pg_advisory_xact_lock(key))::int AS locked
    FROM (SELECT DISTINCT hashtextextended(text, 0) AS key FROM unnest(${keys}::text[]) AS text ORDER BY key) AS sorted`;
}
