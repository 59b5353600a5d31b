import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { findLeadItems } from "../list/queries/lead-items.ts";
import type { LeadItem } from "../list/schema.ts";
import { leadPolicy } from "../policy.ts";
import { keptIdOf } from "../timeline/queries/merged-leads.ts";

/** One lead with all that is known of it; instead of one that was merged, the one that was kept. Refuses not_found. */
export async function findLead(actor: Actor, leadId: string): Promise<Outcome<LeadItem>> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const id = await keptIdOf(db, workspaceId, leadId);
    const [found] = await findLeadItems(db, workspaceId, [id], currency);
    return found?.item ?? refuse("not_found");
  });
}
