import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Head, listHeads } from "#platform/seal-heads.ts";
import { activityPolicy } from "../policy.ts";
import { factDigest, isSameHash, sealHash } from "../rules.ts";
import type { ChainFault, Verification } from "../schema.ts";
import { listFactsAfter, type Position, type SettledFact } from "./settled-facts.ts";

type Seal = Awaited<ReturnType<Reads["seal"]["findMany"]>>[number];

/**
 * Recomputes the whole chain of the actor's workspace from the facts themselves, and compares it with the seals and with the
 * heads kept outside the database. Stops at the first difference.
 */
export async function verifyActivity(actor: Actor): Promise<Verification> {
  authorize(actor, activityPolicy.read, undefined);
  const heads = await listHeads(actor.workspaceId);
  return reading(actor, async (db) => {
    const { workspaceId } = actor;
    const seals = await db.seal.findMany({ where: { workspaceId }, orderBy: { number: "asc" } });
    const last = seals.at(-1);
    const sealedFacts = seals.reduce((sum, seal) => sum + seal.facts, 0);
    const fault = (await findFault(db, workspaceId, seals)) ?? findRewrittenHead(seals, heads);
    return {
      holds: fault === null,
      fault,
      sealedFacts,
      unsealedFacts: (await db.fact.count({ where: { workspaceId } })) - sealedFacts,
      sealedThrough: last?.sealedAt ?? null,
    };
  });
}

async function findFault(db: Reads, workspaceId: string, seals: readonly Seal[]): Promise<ChainFault | null> {
  let after: Position = { xid: 0n, seq: 0n };
  let previous: Seal | null = null;
  for (const seal of seals) {
    if (seal.number !== (previous?.number ?? 0) + 1) return { kind: "seal_missing", seal: seal.number - 1 };
    const facts = await listFactsAfter(db, workspaceId, after, seal.facts);
    const fault = await findFaultInSeal(workspaceId, seal, previous, facts);
    if (fault) return fault;
    after = { xid: seal.throughXid, seq: seal.throughSeq };
    previous = seal;
  }
  return null;
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
  const hash = await sealHash(
    previous?.hash ?? null,
    facts.map((fact) => fact.digest),
  );
  return isSameHash(hash, seal.hash) ? null : { kind: "seal_changed", seal: seal.number };
}

function findRewrittenHead(seals: readonly Seal[], heads: readonly Head[]): ChainFault | null {
  const hashes = new Map(seals.map((seal) => [seal.number, seal.hash]));
  for (const head of heads) {
    const hash = hashes.get(head.number);
    if (!hash) return { kind: "seal_missing", seal: head.number };
    if (!isSameHash(hash, head.hash)) return { kind: "seal_changed", seal: head.number };
  }
  return null;
}
