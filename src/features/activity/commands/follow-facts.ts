import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { activityPolicy } from "../policy.ts";
import { listFactsAfter } from "../queries/settled-facts.ts";
import { retryAfterSeconds } from "../rules.ts";
import type { Reaction } from "../schema.ts";

const batch = 100;

/**
 * Lets one reaction handle the next settled facts of a workspace, in their order; answers how many it handled. Effects and
 * cursor commit together. Where another worker is at it, or the reaction rests after a failure, it answers 0. A fact on which
 * the reaction throws holds up only this reaction in this workspace; it is tried again with growing pauses.
 */
export async function followFacts(reaction: Reaction, workspaceId: string, now: Date): Promise<number> {
  const service: Service = { kind: "service", workspaceId, name: reaction.name };
  try {
    return await inTransaction(service, (tx) => follow(tx, service, reaction, now));
  } catch (error) {
    await inTransaction(service, (tx) => noteFailure(tx, service, error, now));
    throw error;
  }
}

async function follow(tx: Transaction, service: Service, reaction: Reaction, now: Date): Promise<number> {
  const proof = authorize(service, activityPolicy.follow, undefined);
  const cursor = await lockCursor(tx, proof, reaction.name);
  if (!cursor || (cursor.retry_at && cursor.retry_at > now)) return 0;
  // After a failure one by one, so that the facts before the difficult one get through.
  const facts = await listFactsAfter(tx.read, service.workspaceId, cursor, cursor.failures > 0 ? 1 : batch);
  for (const fact of facts) await reaction.on(fact, service.workspaceId, now);
  const last = facts.at(-1);
  if (last) {
    await tx.write(proof).reactionCursor.update({
      where: { workspaceId_reaction: { workspaceId: service.workspaceId, reaction: reaction.name } },
      data: { xid: last.xid, seq: last.seq, failures: 0, failure: null, retryAt: null },
    });
  }
  return facts.length;
}

type Cursor = { xid: bigint; seq: bigint; failures: number; retry_at: Date | null };

/** The locked cursor, made at the beginning of the trail if it is new; null while another worker holds it. */
async function lockCursor(tx: Transaction, proof: Proof, reaction: string): Promise<Cursor | null> {
  const { workspaceId } = proof.actor;
  const find = () => tx.read.$queryRaw<Cursor[]>`
    SELECT xid, seq, failures, retry_at FROM reaction_cursor
    WHERE workspace_id = ${workspaceId}::uuid AND reaction = ${reaction} FOR UPDATE SKIP LOCKED`;
  const [found] = await find();
  if (found) return found;
  const { count } = await tx
    .write(proof)
    .reactionCursor.createMany({ data: { workspaceId, reaction }, skipDuplicates: true });
  return count > 0 ? ((await find())[0] ?? null) : null;
}

async function noteFailure(tx: Transaction, service: Service, error: unknown, now: Date) {
  const proof = authorize(service, activityPolicy.follow, undefined);
  const where = { workspaceId_reaction: { workspaceId: service.workspaceId, reaction: service.name } };
  const failure = error instanceof Error ? error.name : "unknown";
  const { failures } = await tx.write(proof).reactionCursor.upsert({
    where,
    create: { workspaceId: service.workspaceId, reaction: service.name, failures: 1, failure },
    update: { failures: { increment: 1 }, failure },
  });
  const retryAt = new Date(now.getTime() + retryAfterSeconds(failures) * 1_000);
  await tx.write(proof).reactionCursor.update({ where, data: { retryAt } });
}
