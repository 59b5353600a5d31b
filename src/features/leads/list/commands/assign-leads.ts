import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { appendEvents } from "../../timeline/commands/append-events.ts";
import { originOf } from "../../timeline/rules/origin.ts";
import { listPolicy } from "../policy.ts";
import type { AssignLeadsInput, ListFact } from "../schema.ts";

/**
 * Gives leads to a member, or to nobody: answers how many had another owner before. Leads that are theirs already stay as they
 * are, and those that are gone are left out. Refuses `not_found` for somebody who isn't a member, `deactivated` for who left.
 */
export async function assignLeads(
  actor: Actor,
  { leadIds, ownerId }: AssignLeadsInput,
  now: Date,
): Promise<Outcome<{ assigned: number }>> {
  const proof = authorize(actor, listPolicy.assign, undefined);
  const { workspaceId } = actor;
  return inTransaction(actor, async (tx) => {
    if (ownerId !== null) {
      const owner = await tx.read.member.findUnique({ where: { workspaceId_id: { workspaceId, id: ownerId } } });
      if (!owner) return refuse("not_found");
      if (owner.deactivatedAt) return refuse("deactivated");
    }
    // In the order of their ids, so that two who assign at once never wait for each other in a circle.
    const assigned = await tx.write(proof).$queryRaw<{ id: string }[]>`
      WITH theirs AS MATERIALIZED (
        SELECT id FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = ANY (${leadIds}::uuid[])
        ORDER BY id FOR NO KEY UPDATE)
      UPDATE lead SET owner_id = ${ownerId}::uuid, changed_at = ${now}, revision = revision + 1
      FROM theirs WHERE lead.workspace_id = ${workspaceId}::uuid AND lead.id = theirs.id
        AND lead.owner_id IS DISTINCT FROM ${ownerId}::uuid
      RETURNING lead.id`;
    if (assigned.length === 0) return { assigned: 0 };
    const event = { type: "assigned", data: { ownerId }, occurredAt: now, recordedAt: now } as const;
    const known = { ...originOf(actor), importId: null, identity: null };
    await appendEvents(
      tx,
      proof,
      assigned.map(({ id }) => ({ leadId: id, event: { ...event, ...known, id: growingId() } })),
    );
    const fact: ListFact = { type: "lead.assigned", payload: { leadIds: assigned.map(({ id }) => id), ownerId } };
    await recordFact(tx, proof, fact, now);
    return { assigned: assigned.length };
  });
}
