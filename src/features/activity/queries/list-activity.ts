import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { activityPolicy } from "../policy.ts";
import type { RecordedFact } from "../schema.ts";
import { recordedFact } from "./recorded-fact.ts";

export type ActivityPage = { readonly items: RecordedFact[]; readonly nextCursor: string | null };

/**
 * The facts of the actor's workspace, newest first, at most `limit` at a time. `cursor` is the id of the last fact
 * seen, so each page starts exactly where the one before ended.
 */
export async function listActivity(actor: Actor, cursor: string | null, limit = 50): Promise<ActivityPage> {
  authorize(actor, activityPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const facts = await db.fact.findMany({
      where: { workspaceId },
      orderBy: [{ xid: "desc" }, { seq: "desc" }],
      take: limit + 1,
      ...(cursor && { cursor: { workspaceId_id: { workspaceId, id: cursor } }, skip: 1 }),
    });
    const items = facts.slice(0, limit).map(recordedFact);
    return { items, nextCursor: facts.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
