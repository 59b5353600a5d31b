import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../leads/policy.ts";
import type { SeenValues } from "../rules/vocabulary.ts";

/**
 * What the newest 5,000 leads say where few values come back often: offered to whoever writes a condition. Bounded, so that it
 * costs the same however many leads there are; older values can be typed all the same.
 */
export async function listSeenValues(actor: Actor): Promise<SeenValues> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  const rows = await reading(
    actor,
    (db) => db.$queryRaw<{ name: string; seen: string[] }[]>`
      WITH newest AS (
        SELECT country, industry, source, latest_source, job_title FROM lead
        WHERE workspace_id = ${workspaceId}::uuid AND merged_into_id IS NULL AND erased_at IS NULL
        ORDER BY created_at DESC, id DESC LIMIT 5000),
      counted AS (
        SELECT name, value, row_number() OVER (PARTITION BY name ORDER BY count(*) DESC, value) AS place
        FROM newest CROSS JOIN LATERAL (VALUES ('country', country), ('industry', industry), ('source', source),
          ('latestSource', latest_source), ('jobTitle', job_title)) AS said (name, value)
        WHERE value <> '' GROUP BY name, value),
      campaigns AS (SELECT name FROM campaign WHERE workspace_id = ${workspaceId}::uuid ORDER BY name_key LIMIT 200)
      SELECT name, array_agg(value ORDER BY place) AS seen FROM counted WHERE place <= 100 GROUP BY name
      UNION ALL SELECT 'campaign', array_agg(name) FROM campaigns HAVING count(*) > 0`,
  );
  return Object.fromEntries(rows.map(({ name, seen }) => [name, seen]));
}
