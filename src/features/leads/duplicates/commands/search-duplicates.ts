import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { noteChange } from "#platform/live/note-change.ts";
import { duplicatePolicy } from "../policy.ts";
import { findCandidates, findComparable } from "../queries/candidates.ts";
import { featuresOf, judge } from "../rules/judge.ts";
import type { Judgement } from "../schema.ts";

const batch = 500;
/** What was changed by transactions that began so long ago is visible: none may take longer. */
export const settledMs = 90_000;

/**
 * Compares the next leads that were changed since they were compared last with those that may be the same, and keeps the pairs
 * that are alike; call it until it answers 0. Pairs that are alike no longer go, those that somebody said are two stay so.
 */
export async function searchDuplicates(workspaceId: string, now: Date): Promise<number> {
  const service: Service = { kind: "service", workspaceId, name: "duplicates" };
  return inTransaction(service, async (tx) => {
    const proof = authorize(service, duplicatePolicy.search, undefined);
    const [lock] = await tx.read.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended('duplicates ' || ${workspaceId}, 0)) AS taken`;
    if (!lock?.taken) return 0;
    // Of a workspace that has just come in the planner knows nothing, and would sort all of it for each lead. Along an index none
    // of this needs a sort.
    await tx.write(proof).$executeRaw`SET LOCAL enable_sort = off`;
    const leads = await findNext(tx, workspaceId, now);
    const last = leads.at(-1);
    if (!last) return 0;
    const ids = leads.map(({ id }) => id);
    const changes = await compare(tx, proof, ids, now);
    await tx.write(proof).$executeRaw`
      INSERT INTO duplicate_search (workspace_id, changed_at, lead_id)
      VALUES (${workspaceId}::uuid, ${last.changedAt}, ${last.id}::uuid)
      ON CONFLICT (workspace_id) DO UPDATE SET changed_at = excluded.changed_at, lead_id = excluded.lead_id`;
    if (changes > 0) await noteChange(tx, proof, "duplicate");
    return leads.length;
  });
}

function findNext({ read }: Transaction, workspaceId: string, now: Date): Promise<{ id: string; changedAt: Date }[]> {
  const settled = new Date(now.getTime() - settledMs);
  return read.$queryRaw`
    SELECT lead.id::text, lead.changed_at AS "changedAt" FROM lead
    WHERE lead.workspace_id = ${workspaceId}::uuid AND lead.changed_at < ${settled}::timestamptz
      AND (lead.changed_at, lead.id) > (
        coalesce((SELECT s.changed_at FROM duplicate_search s WHERE s.workspace_id = ${workspaceId}::uuid), '-infinity'),
        coalesce((SELECT s.lead_id FROM duplicate_search s WHERE s.workspace_id = ${workspaceId}::uuid), ${nobody}::uuid))
      AND lead.merged_into_id IS NULL AND lead.erased_at IS NULL
    ORDER BY lead.changed_at, lead.id LIMIT ${batch}`;
}

const nobody = "00000000-0000-0000-0000-000000000000";

type Found = Judgement & { readonly leadId: string; readonly otherId: string };

/** Keeps which of some leads are like which others, and answers how many pairs are new, other than before, or gone. */
async function compare(tx: Transaction, proof: Proof, ids: readonly string[], now: Date): Promise<number> {
  const { workspaceId } = proof.actor;
  const pairs = await findCandidates(tx.read, workspaceId, ids);
  const leads = await findComparable(tx.read, workspaceId, [...new Set(pairs.flat())]);
  const features = new Map(leads.map((lead) => [lead.id, featuresOf(lead)]));
  const found = pairs.flatMap(([leadId, otherId]): Found[] => {
    const [one, other] = [features.get(leadId), features.get(otherId)];
    const judgement = one && other ? judge(one, other) : null;
    return judgement ? [{ leadId, otherId, ...judgement }] : [];
  });
  const db = tx.write(proof);
  const gone = await db.$executeRaw`
    DELETE FROM duplicate
    WHERE workspace_id = ${workspaceId}::uuid AND dismissed_at IS NULL
      AND (lead_id = ANY(${ids}::uuid[]) OR other_id = ANY(${ids}::uuid[]))
      AND NOT EXISTS (
        SELECT FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS t ("leadId" uuid, "otherId" uuid)
        WHERE t."leadId" = duplicate.lead_id AND t."otherId" = duplicate.other_id)`;
  const kept = await db.$executeRaw`
    INSERT INTO duplicate AS known (workspace_id, lead_id, other_id, reasons, similarity, found_at)
    SELECT ${workspaceId}::uuid, "leadId", "otherId", reasons, similarity, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS t ("leadId" uuid, "otherId" uuid, reasons text[], similarity real)
    ON CONFLICT (workspace_id, lead_id, other_id)
    DO UPDATE SET reasons = excluded.reasons, similarity = excluded.similarity
    WHERE (known.reasons, known.similarity) IS DISTINCT FROM (excluded.reasons, excluded.similarity)`;
  return gone + kept;
}
