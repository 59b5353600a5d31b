import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { hookPolicy } from "../policy.ts";
import { type HookDelivery, type HookInput, outcomes } from "../schema.ts";

/** So many are shown; each is kept for a month. */
const most = 50;

/** The last deliveries to a webhook, the latest first. Refuses `not_found`. */
export async function listDeliveries(actor: Actor, { hookId }: HookInput): Promise<Outcome<HookDelivery[]>> {
  authorize(actor, hookPolicy.list, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const hook = await db.hook.findUnique({ where: { workspaceId_id: { workspaceId, id: hookId } } });
    if (!hook) return refuse("not_found");
    const rows = await db.hookDelivery.findMany({
      where: { workspaceId, hookId },
      orderBy: { id: "desc" },
      take: most,
      omit: { workspaceId: true, hookId: true },
    });
    return rows.map(hookDeliveryOf);
  });
}

/** A delivery as it is kept, for its readers. */
export function hookDeliveryOf(row: Omit<HookDelivery, "outcome"> & { readonly outcome: string }): HookDelivery {
  return { ...row, outcome: outcomes.find((known) => known === row.outcome) ?? "refused" };
}
