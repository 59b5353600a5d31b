import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { activityPolicy } from "../policy.ts";

export type KnownActor = { readonly id: string; readonly name: string };

/**
 * Everybody who ever did something in the actor's workspace, people and API keys, each with the last name they did it under, by
 * name. It leaps from one to the next in the index instead of reading every fact.
 */
export async function listActors(actor: Actor): Promise<KnownActor[]> {
  authorize(actor, activityPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(
    actor,
    (db) => db.$queryRaw<KnownActor[]>`
      WITH RECURSIVE known (id) AS (
        (SELECT actor_id FROM fact WHERE workspace_id = ${workspaceId}::uuid ORDER BY actor_id LIMIT 1)
        UNION ALL
        SELECT (SELECT f.actor_id FROM fact f WHERE f.workspace_id = ${workspaceId}::uuid AND f.actor_id > known.id
                ORDER BY f.actor_id LIMIT 1)
        FROM known WHERE known.id IS NOT NULL)
      SELECT known.id, newest.name FROM known
      CROSS JOIN LATERAL (
        SELECT f.actor_name AS name FROM fact f
        WHERE f.workspace_id = ${workspaceId}::uuid AND f.actor_id = known.id
        ORDER BY f.xid DESC, f.seq DESC LIMIT 1) newest
      WHERE known.id IS NOT NULL
      ORDER BY newest.name, known.id`,
  );
}
