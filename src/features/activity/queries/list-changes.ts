import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Changes, everything } from "#platform/live/news.ts";
import { activityPolicy } from "../policy.ts";
import type { AnyFact } from "../schema.ts";

type TopicsOf = (fact: AnyFact) => readonly string[];
type Row = { readonly position: bigint } & ({ readonly id: null } | Found);
type Found = { readonly id: string; readonly type: string; readonly payload: unknown; readonly isFact: boolean };

const most = 500;

/**
 * What changed in the actor's workspace from a position on, in facts and without them; everything, where that is more than 500
 * facts. A position is the number of a transaction that may still be open: all before it have settled, so whoever goes on from
 * there meets what commits late, and what has committed since a second time.
 */
export async function listChanges(actor: Actor, since: bigint, topicsOf: TopicsOf): Promise<Changes> {
  authorize(actor, activityPolicy.read, undefined);
  const { workspaceId } = actor;
  // One statement, so one snapshot: what is visible to it and what has settled belong together.
  const rows = await reading(
    actor,
    (db) => db.$queryRaw<Row[]>`
      SELECT (SELECT app_settled_before()) AS position, change.*
      FROM (SELECT) one
      LEFT JOIN (
        (SELECT xid || '/' || seq AS id, type, payload, true AS "isFact" FROM fact
         WHERE workspace_id = ${workspaceId}::uuid AND xid >= ${since}
         ORDER BY xid, seq LIMIT ${most + 1})
        UNION ALL
        SELECT topic || '/' || xid, topic, NULL, false FROM topic_change
        WHERE workspace_id = ${workspaceId}::uuid AND xid >= ${since}
      ) change ON true`,
  );
  const position = rows[0]?.position ?? since;
  if (rows.length > most) return { position, changes: [{ id: `${everything}/${position}`, topics: [everything] }] };
  const found = rows.filter((row) => row.id !== null);
  return {
    position,
    changes: found.map(({ id, isFact, ...fact }) => ({ id, topics: isFact ? topicsOf(fact) : [fact.type] })),
  };
}
