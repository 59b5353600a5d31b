import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { hookPolicy } from "../policy.ts";
import { type HookInput, type HookItem, keptSender } from "../schema.ts";
import { hookDeliveryOf } from "./list-deliveries.ts";

/** The workspace's webhooks without their secrets, each with its last delivery; those that work first, each the newest first. */
export async function listHooks(actor: Actor): Promise<HookItem[]> {
  authorize(actor, hookPolicy.list, undefined);
  return reading(actor, (db) => hooksIn(db, { workspaceId: actor.workspaceId }));
}

/** One of them; refuses `not_found`. */
export async function findHook(actor: Actor, { hookId: id }: HookInput): Promise<Outcome<HookItem>> {
  authorize(actor, hookPolicy.list, undefined);
  const [hook] = await reading(actor, (db) => hooksIn(db, { workspaceId: actor.workspaceId, id }));
  return hook ?? refuse("not_found");
}

async function hooksIn(db: Reads, where: { workspaceId: string; id?: string }): Promise<HookItem[]> {
  const rows = await db.hook.findMany({
    where,
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    omit: { workspaceId: true, tokenHash: true, createdById: true },
    include: {
      createdBy: { select: { person: { select: { name: true } } } },
      deliveries: { orderBy: { id: "desc" }, take: 1, omit: { workspaceId: true, hookId: true } },
    },
  });
  return rows.map(({ sender, secret, createdBy, deliveries: [last], ...row }) => ({
    ...row,
    sender: keptSender(sender),
    hasSecret: secret !== null,
    madeBy: createdBy?.person.name ?? null,
    lastDelivery: last ? hookDeliveryOf(last) : null,
  }));
}
