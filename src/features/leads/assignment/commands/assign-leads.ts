import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { refuseAway } from "../../../workspace/absences/queries.ts";
import { holdOwner } from "../../intake/queries/hold-owner.ts";
import { assignmentPolicy } from "../policy.ts";
import type { AssignLeadsInput } from "../schema.ts";
import { giveLeads } from "./give-leads.ts";

/**
 * Gives leads to a member, or to nobody: answers how many had another owner before. Leads that are theirs already stay as they
 * are, and those that are gone are left out. Refuses `not_found` for somebody who isn't a member, `deactivated` for who left, and
 * `owner_away`, unless that is known.
 */
export async function assignLeads(
  actor: Actor,
  { leadIds, ownerId, evenIfAway = false }: AssignLeadsInput,
  now: Date,
): Promise<Outcome<{ assigned: number }>> {
  const proof = authorize(actor, assignmentPolicy.assign, undefined);
  return inTransaction(actor, async (tx) => {
    if (ownerId !== null) {
      const owner = await holdOwner(tx.read, actor.workspaceId, ownerId);
      if (!owner) return refuse("not_found");
      if (!owner.isActive) return refuse("deactivated");
      const refusal = evenIfAway ? null : await refuseAway(tx.read, actor.workspaceId, ownerId, now);
      if (refusal) return refusal;
    }
    return { assigned: await giveLeads(tx, proof, { leadIds, ownerId }, now) };
  });
}
