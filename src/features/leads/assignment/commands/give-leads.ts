import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { appendEvents } from "../../timeline/commands/append-events.ts";
import { originOf } from "../../timeline/rules/origin.ts";
import type { AssignmentFact } from "../schema.ts";

/**
 * Gives leads to a member, or to nobody, with an event each and one fact for all; answers how many had another owner before.
 * Those that are theirs already, gone, erased, or part of another lead by now are left out.
 */
export async function giveLeads(
  tx: Transaction,
  proof: Proof,
  { leadIds, ownerId }: { readonly leadIds: readonly string[]; readonly ownerId: string | null },
  now: Date,
): Promise<number> {
  const { workspaceId } = proof.actor;
  // In the order of their ids, so that two who assign at once never wait for each other in a circle.
  const given = await tx.write(proof).$queryRaw<{ id: string }[]>`
    WITH theirs AS MATERIALIZED (
      SELECT id FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${leadIds}::uuid[])
        AND merged_into_id IS NULL AND erased_at IS NULL
      ORDER BY id FOR NO KEY UPDATE)
    UPDATE lead SET owner_id = ${ownerId}::uuid, changed_at = ${now}, revision = revision + 1
    FROM theirs WHERE lead.workspace_id = ${workspaceId}::uuid AND lead.id = theirs.id
      AND lead.owner_id IS DISTINCT FROM ${ownerId}::uuid
    RETURNING lead.id`;
  if (given.length === 0) return 0;
  const event = { type: "assigned", data: { ownerId }, occurredAt: now, recordedAt: now } as const;
  const known = { ...originOf(proof.actor), importId: null, identity: null };
  await appendEvents(
    tx,
    proof,
    given.map(({ id }) => ({ leadId: id, event: { ...event, ...known, id: growingId() } })),
  );
  const fact: AssignmentFact = { type: "lead.assigned", payload: { leadIds: given.map(({ id }) => id), ownerId } };
  await recordFact(tx, proof, fact, now);
  return given.length;
}
