import type { Service } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import type { Reaction } from "../schema.ts";

/**
 * Of some reactions those that have not reached the last settled fact of a workspace, in their order. One that rests after a failure
 * is not among them.
 */
export async function listBehind(
  reactions: readonly Reaction[],
  workspaceId: string,
  now: Date,
): Promise<readonly Reaction[]> {
  const service: Service = { kind: "service", workspaceId, name: "The worker" };
  const names = reactions.map(({ name }) => name);
  const rows = await reading(
    service,
    (db) => db.$queryRaw<{ name: string }[]>`
      SELECT name FROM unnest(${names}::text[]) AS reaction (name)
      CROSS JOIN (
        SELECT xid, seq FROM fact
        WHERE workspace_id = ${workspaceId}::uuid AND xid < (SELECT app_settled_before())
        ORDER BY xid DESC, seq DESC LIMIT 1) AS last
      LEFT JOIN reaction_cursor AS cursor ON cursor.workspace_id = ${workspaceId}::uuid AND cursor.reaction = name
      WHERE (coalesce(cursor.xid, 0), coalesce(cursor.seq, 0)) < (last.xid, last.seq)
        AND (cursor.retry_at IS NULL OR cursor.retry_at <= ${now}::timestamptz)`,
  );
  const behind = new Set(rows.map(({ name }) => name));
  return reactions.filter(({ name }) => behind.has(name));
}
