import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { activityPolicy } from "../policy.ts";

/**
 * Whether all consequences of a fact have run: every reaction has passed it and a seal covers it. Null if the workspace has no
 * such fact.
 */
export async function isSettled(actor: Actor, factId: string, reactions: readonly string[]): Promise<boolean | null> {
  authorize(actor, activityPolicy.read, undefined);
  return reading(actor, async (db) => {
    const [row] = await db.$queryRaw<{ settled: boolean }[]>`
      SELECT (SELECT count(*) FROM reaction_cursor c
              WHERE c.workspace_id = f.workspace_id AND c.reaction = ANY(${reactions})
                AND (c.xid, c.seq) >= (f.xid, f.seq)) = cardinality(${reactions}::text[])
             AND EXISTS (SELECT FROM seal s WHERE s.workspace_id = f.workspace_id
                         AND (s.through_xid, s.through_seq) >= (f.xid, f.seq)) AS settled
      FROM fact f WHERE f.workspace_id = ${actor.workspaceId}::uuid AND f.id = ${factId}::uuid`;
    return row?.settled ?? null;
  });
}
