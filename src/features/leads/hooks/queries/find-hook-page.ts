import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { leadName } from "../../rules/names.ts";
import type { HookDelivery, HookInput, HookItem } from "../schema.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { findHook } from "./list-hooks.ts";

/** What the page of a webhook shows; leads that are there no longer have no name. */
export type HookPage = {
  readonly hook: HookItem;
  readonly deliveries: readonly HookDelivery[];
  readonly leadNames: ReadonlyMap<string, string>;
};

/** A webhook with its last deliveries and the names of the leads in them. Refuses `not_found`. */
export async function findHookPage(actor: Actor, input: HookInput): Promise<Outcome<HookPage>> {
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const hook = await findHook(actor, input);
    if (isRefusal(hook)) return hook;
    const deliveries = await listDeliveries(actor, input);
    if (isRefusal(deliveries)) return deliveries;
    const leads = await db.lead.findMany({
      where: { workspaceId, id: { in: deliveries.flatMap(({ leadIds }) => leadIds) } },
      select: { id: true, firstName: true, lastName: true, email: true, company: true },
    });
    return { hook, deliveries, leadNames: new Map(leads.map((lead) => [lead.id, leadName(lead)])) };
  });
}
