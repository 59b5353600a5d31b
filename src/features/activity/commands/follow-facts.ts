import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { log } from "#platform/log.ts";
import { Refused } from "#platform/refusals.ts";
import { activityPolicy } from "../policy.ts";
import { listFactsAfter, type Position, type SettledFact } from "../queries/settled-facts.ts";
import { retryAfterSeconds } from "../rules/chain.ts";
import type { Reaction } from "../schema.ts";

const batch = 100;
/** After so long a transaction takes on no further fact: others wait for it to settle. */
const longEnoughMs = 2_000;

/**
 * Lets one reaction handle the next settled facts of a workspace, in their order; answers how many it was asked about, the one of
 * which it only did a step included. Effects and cursor commit together. Where another worker is at it, or the reaction rests
 * after a failure, it answers 0. A fact on which the reaction throws holds up only this reaction in this workspace; it is tried
 * again with growing pauses. What it threw is thrown on.
 */
export async function followFacts(reaction: Reaction, workspaceId: string, now: Date): Promise<number> {
  const service: Service = { kind: "service", workspaceId, name: reaction.name };
  try {
    return await inTransaction(service, (tx) => follow(tx, service, reaction, now));
  } catch (error) {
    if (!(error instanceof FailedOn)) throw error;
    // That the database is away is no failure of the reaction's, and couldn't be noted either.
    if (!isUnavailable(error.cause)) {
      await inTransaction(service, (tx) => noteFailure(tx, service, error, now)).catch(logUnnoted);
    }
    throw error.cause;
  }
}

async function follow(tx: Transaction, service: Service, reaction: Reaction, now: Date): Promise<number> {
  const proof = authorize(service, activityPolicy.follow, undefined);
  const cursor = await lockCursor(tx, proof, reaction.name);
  if (!cursor || (cursor.retryAt && cursor.retryAt > now)) return 0;
  // One by one until the difficult fact is passed, so that the facts before it get through.
  const facts = await listFactsAfter(tx.read, service.workspaceId, cursor, cursor.failures > 0 ? 1 : batch);
  const { last, asked } = await react(reaction, facts, service.workspaceId, now);
  if (last) {
    const forgotten = { failures: 0, failure: null, failedXid: null, failedSeq: null };
    await tx.write(proof).reactionCursor.update({
      where: { workspaceId_reaction: { workspaceId: service.workspaceId, reaction: reaction.name } },
      data: { xid: last.xid, seq: last.seq, retryAt: null, ...(hasPassedFailure(cursor, last) && forgotten) },
    });
  }
  return asked;
}

/** Which fact the reaction is done with, and how many it was asked about. */
async function react(reaction: Reaction, facts: readonly SettledFact[], workspaceId: string, now: Date) {
  const since = performance.now();
  let last: SettledFact | null = null;
  let asked = 0;
  for (const fact of facts) {
    asked += 1;
    const outcome = await reaction.on(fact, workspaceId, now).catch((cause: unknown) => {
      throw new FailedOn(fact, cause);
    });
    if (outcome === "again") break;
    last = fact;
    if (performance.now() - since > longEnoughMs) break;
  }
  return { last, asked };
}

type Cursor = Position & {
  readonly failures: number;
  readonly failedXid: bigint | null;
  readonly failedSeq: bigint | null;
  readonly retryAt: Date | null;
};

function hasPassedFailure({ failedXid, failedSeq }: Cursor, { xid, seq }: Position): boolean {
  if (failedXid === null || failedSeq === null) return true;
  return xid > failedXid || (xid === failedXid && seq >= failedSeq);
}

/** The locked cursor, made at the beginning of the trail if it is new; null while another worker holds it. */
async function lockCursor(tx: Transaction, proof: Proof, reaction: string): Promise<Cursor | null> {
  const { workspaceId } = proof.actor;
  const find = () => tx.read.$queryRaw<Cursor[]>`
    SELECT xid, seq, failures, failed_xid AS "failedXid", failed_seq AS "failedSeq", retry_at AS "retryAt"
    FROM reaction_cursor
    WHERE workspace_id = ${workspaceId}::uuid AND reaction = ${reaction} FOR UPDATE SKIP LOCKED`;
  const [found] = await find();
  if (found) return found;
  const { count } = await tx
    .write(proof)
    .reactionCursor.createMany({ data: { workspaceId, reaction }, skipDuplicates: true });
  return count > 0 ? ((await find())[0] ?? null) : null;
}

/** Carries out of the transaction on which fact the reaction threw what. */
class FailedOn extends Error {
  readonly fact: SettledFact;

  constructor(fact: SettledFact, cause: unknown) {
    super("a reaction failed", { cause });
    this.fact = fact;
  }
}

async function noteFailure(tx: Transaction, service: Service, { fact, cause }: FailedOn, now: Date) {
  const proof = authorize(service, activityPolicy.follow, undefined);
  const { workspaceId, name: reaction } = service;
  const where = { workspaceId_reaction: { workspaceId, reaction } };
  const failed = {
    failure: cause instanceof Error ? cause.name : "unknown",
    failedXid: fact.xid,
    failedSeq: fact.seq,
  };
  const { failures } = await tx.write(proof).reactionCursor.upsert({
    where,
    create: { workspaceId, reaction, failures: 1, ...failed },
    update: { failures: { increment: 1 }, ...failed },
  });
  const retryAt = new Date(now.getTime() + retryAfterSeconds(failures) * 1_000);
  await tx.write(proof).reactionCursor.update({ where, data: { retryAt } });
}

function isUnavailable(error: unknown): boolean {
  return error instanceof Refused && error.code === "database_unavailable";
}

function logUnnoted(error: unknown) {
  log.warn({ err: error }, "the failure of a reaction could not be noted");
}
