import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { identityKey } from "../rules/find-again.ts";
import { emailKey } from "../rules/keys.ts";
import type { LeadDraft } from "../schema.ts";

/** So many at once are better off alone than with a lock for each. */
const mostShared = 25;

/**
 * Makes whoever would make the same leads wait until the transaction ends, so that two at once never make two leads of one
 * identity. A few leads wait for the same ones only; many are alone in the workspace's intake.
 */
export async function lockIntake(tx: Transaction, proof: Proof, drafts: readonly LeadDraft[]): Promise<void> {
  if (drafts.length > mostShared) return lockWholeIntake(tx, proof);
  await tx.read.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${wholeOf(proof)}, 0))::text`;
  const keys = drafts.flatMap((draft) => keysOf(draft).map((key) => `${wholeOf(proof)} ${key}`));
  await tx.read.$queryRaw`
    SELECT count(pg_advisory_xact_lock(key))::int AS locked
    FROM (SELECT DISTINCT hashtextextended(text, 0) AS key FROM unnest(${keys}::text[]) AS text ORDER BY key) AS sorted`;
}

/** Makes everybody else who would make or change leads by what others tell of them wait until the transaction ends. */
export async function lockWholeIntake(tx: Transaction, proof: Proof): Promise<void> {
  await tx.read.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${wholeOf(proof)}, 0))::text`;
}

function keysOf({ identity, values: { email } }: LeadDraft): string[] {
  return [...(identity ? [identityKey(identity)] : []), ...(email ? [emailKey(email)] : [])];
}

function wholeOf({ actor }: Proof): string {
  return `intake ${actor.workspaceId}`;
}
