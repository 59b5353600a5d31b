import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { keepHead } from "#platform/seal-heads.ts";
import { activityPolicy } from "../policy.ts";
import { listFactsAfter } from "../queries/settled-facts.ts";
import { sealHash } from "../rules/chain.ts";

const batch = 1_000;

/**
 * Adds one link to a workspace's chain, over the facts settled since the last one, and then writes the new head outside the
 * database too: who rewrites the tables can't rewrite that. Answers how many facts it sealed; 0 while another worker does it.
 */
export async function sealFacts(workspaceId: string, now: Date): Promise<number> {
  const service: Service = { kind: "service", workspaceId, name: "sealer" };
  const seal = await inTransaction(service, async (tx) => {
    const proof = authorize(service, activityPolicy.seal, undefined);
    const [lock] = await tx.read.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended('seal ' || ${workspaceId}, 0)) AS taken`;
    if (!lock?.taken) return null;
    const last = await tx.read.seal.findFirst({ where: { workspaceId }, orderBy: { number: "desc" } });
    const after = { xid: last?.throughXid ?? 0n, seq: last?.throughSeq ?? 0n };
    const facts = await listFactsAfter(tx.read, workspaceId, after, batch);
    const through = facts.at(-1);
    if (!through) return null;
    const content = {
      number: (last?.number ?? 0) + 1,
      throughXid: through.xid,
      throughSeq: through.seq,
      sealedAt: now,
    };
    const digests = facts.map(({ digest }) => digest);
    const hash = await sealHash(last?.hash ?? null, content, digests);
    return tx.write(proof).seal.create({ data: { workspaceId, ...content, facts: facts.length, hash } });
  });
  if (seal) await keepHead(workspaceId, { number: seal.number, hash: seal.hash });
  return seal?.facts ?? 0;
}
