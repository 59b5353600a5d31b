import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Outcome } from "#platform/refusals.ts";
import { refuseOwner } from "../../intake/queries/refuse-owner.ts";
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
    const refusal = ownerId && (await refuseOwner(tx.read, actor.workspaceId, { ownerId, evenIfAway }, now));
    return refusal || { assigned: await giveLeads(tx, proof, { leadIds, ownerId }, now) };
  });
}
