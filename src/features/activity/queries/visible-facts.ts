import { type Actor, memberBehind } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { activityPolicy } from "../policy.ts";
import type { Wanted } from "../rules/filter.ts";
import type { RecordedFact } from "../schema.ts";
import { type FactRow, recordedFact } from "./recorded-fact.ts";

/**
 * The one way from the trail to a reader: the facts that the actor may know of and the filter wants, newest first. `before` is
 * the id of a fact that they come before; of one that isn't there, nothing comes before.
 * What is null is no condition: the statement is planned anew each time, with the values it is asked for.
 */
export async function listVisibleFacts(
  db: Reads,
  actor: Actor,
  personal: readonly string[],
  { actorId, isByProduct, noun, type, since, until }: Wanted,
  before: string | null,
  limit: number,
): Promise<RecordedFact[]> {
  const { workspaceId } = actor;
  const themself = memberBehind(actor);
  const seesPersonal = isAllowed(actor, activityPolicy.readPersonal, undefined);
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT id, type, payload, recorded_at AS "recordedAt",
           actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName"
    FROM fact
    WHERE workspace_id = ${workspaceId}::uuid
      AND (${seesPersonal}::boolean OR type <> ALL (${personal}::text[]) OR actor_id = ${themself}::uuid)
      AND (${actorId}::uuid IS NULL OR actor_id = ${actorId}::uuid)
      AND (NOT ${isByProduct}::boolean OR actor_kind = 'service')
      AND (${noun}::text IS NULL OR starts_with(type, ${noun} || '.'))
      AND (${type}::text IS NULL OR type = ${type})
      AND (${since}::timestamptz IS NULL OR recorded_at >= ${since}::timestamptz)
      AND (${until}::timestamptz IS NULL OR recorded_at < ${until}::timestamptz)
      AND (${before}::uuid IS NULL OR (xid, seq) <
        ((SELECT xid FROM fact WHERE workspace_id = ${workspaceId}::uuid AND id = ${before}::uuid),
         (SELECT seq FROM fact WHERE workspace_id = ${workspaceId}::uuid AND id = ${before}::uuid)))
    ORDER BY xid DESC, seq DESC
    LIMIT ${limit}`;
  return rows.map(recordedFact);
}
