import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { take } from "#platform/limits.ts";
import type { Outcome } from "#platform/refusals.ts";
import { type Head, listHeads } from "#platform/seal-heads.ts";
import { activityPolicy } from "../policy.ts";
import { factDigest, isSameHash, sealHash } from "../rules/chain.ts";
import type { ChainFault, Verification } from "../schema.ts";
import { listFactsAfter, type Position, type SettledFact } from "./settled-facts.ts";

type Seal = Awaited<ReturnType<Reads["seal"]["findMany"]>>[number];

// Five at once, and one more every ten seconds: it is the longest of all reads.
const perWorkspace = { burst: 5, seconds: 10 };
const page = 5_000;

/**
 * Recomputes the whole chain of the actor's workspace from the facts themselves, and compares it with the seals and with the
 * heads kept outside the database. Stops at the first difference. Refuses with too_many_requests.
 */
export async function verifyActivity(actor: Actor): Promise<Outcome<Verification>> {
  authorize(actor, activityPolicy.read, undefined);
  const { allowed, retryAfterSeconds } = await take(`verify ${actor.workspaceId}`, perWorkspace);
  if (!allowed) return { refused: "too_many_requests", retryAfterSeconds };
  // Before the seals: a head that is added meanwhile would seem to have none.
  const heads = await listHeads(actor.workspaceId);
  const fault = await findFault(actor, heads);
  return { fault, comparedHeads: heads.length, ...(await findReach(actor)) };
}

async function findFault(actor: Actor, heads: readonly Head[]): Promise<ChainFault | null> {
  const headsOf = Map.groupBy(heads, ({ number }) => number);
  const facts = eachFact(actor);
  let previous: Seal | null = null;
  for await (const seal of eachSeal(actor)) {
    if (seal.number !== (previous?.number ?? 0) + 1) return { kind: "seal_missing", seal: seal.number - 1 };
    const fault = await findFaultInSeal(actor.workspaceId, seal, previous, await takeNext(facts, seal.facts));
    if (fault) return fault;
    const isRewritten = headsOf.get(seal.number)?.some(({ hash }) => !isSameHash(hash, seal.hash));
    if (isRewritten) return { kind: "seal_changed", seal: seal.number };
    previous = seal;
  }
  const last = previous?.number ?? 0;
  const cutOff = heads.find(({ number }) => number > last);
  return cutOff ? { kind: "seal_missing", seal: cutOff.number } : null;
}

async function findFaultInSeal(
  workspaceId: string,
  seal: Seal,
  previous: Seal | null,
  facts: readonly SettledFact[],
): Promise<ChainFault | null> {
  const last = facts.at(-1);
  if (facts.length !== seal.facts || last?.xid !== seal.throughXid || last.seq !== seal.throughSeq) {
    return { kind: "facts_missing_or_added", seal: seal.number };
  }
  for (const fact of facts) {
    const digest = await factDigest(workspaceId, fact, fact.salt);
    if (!isSameHash(digest, fact.digest)) return { kind: "fact_changed", seal: seal.number, factId: fact.id };
  }
  const digests = facts.map(({ digest }) => digest);
  const hash = await sealHash(previous?.hash ?? null, seal, digests);
  return isSameHash(hash, seal.hash) ? null : { kind: "seal_changed", seal: seal.number };
}

/** How far the seals reach, and what still waits for one. */
function findReach(actor: Actor): Promise<Pick<Verification, "sealedFacts" | "unsealedFacts" | "sealedThrough">> {
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const last = await db.seal.findFirst({ where: { workspaceId }, orderBy: { number: "desc" } });
    const { _sum } = await db.seal.aggregate({ where: { workspaceId }, _sum: { facts: true } });
    const { throughXid: xid, throughSeq: seq } = last ?? { throughXid: 0n, throughSeq: 0n };
    const isBehind = { OR: [{ xid: { gt: xid } }, { xid, seq: { gt: seq } }] };
    const unsealedFacts = await db.fact.count({ where: { workspaceId, ...isBehind } });
    return { sealedFacts: _sum.facts ?? 0, unsealedFacts, sealedThrough: last?.sealedAt ?? null };
  });
}

/** All seals, oldest first; a short transaction for each page, since verifying may take long. */
async function* eachSeal(actor: Actor): AsyncGenerator<Seal> {
  const { workspaceId } = actor;
  const listAfter = (number: number) =>
    reading(actor, (db) =>
      db.seal.findMany({ where: { workspaceId, number: { gt: number } }, orderBy: { number: "asc" }, take: page }),
    );
  for (let seals = await listAfter(0); seals.length > 0; seals = await listAfter(seals.at(-1)?.number ?? 0)) {
    yield* seals;
  }
}

/**
 * All settled facts, oldest first, in pages like the seals. It ends at an empty page, not at a short one: by the time of the
 * next question more may have settled, and a seal that is read meanwhile covers them.
 */
async function* eachFact(actor: Actor): AsyncGenerator<SettledFact> {
  const listAfter = (position: Position) =>
    reading(actor, (db) => listFactsAfter(db, actor.workspaceId, position, page));
  const beginning = { xid: 0n, seq: 0n };
  for (let facts = await listAfter(beginning); facts.length > 0; facts = await listAfter(facts.at(-1) ?? beginning)) {
    yield* facts;
  }
}

/** The next `count` of a source; fewer where it ends. */
async function takeNext<Item>(source: AsyncIterator<Item>, count: number): Promise<Item[]> {
  const taken: Item[] = [];
  while (taken.length < count) {
    const { done, value } = await source.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
