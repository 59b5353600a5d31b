import type { Reads } from "#platform/database/client.ts";
import type { FieldValue, LeadText } from "../../leads/schema.ts";
import { eventsOf } from "../../leads/timeline/queries/stored-events.ts";
import { countableEvents } from "../rules/countable.ts";
import type { LeadFacts } from "../schema/judgement.ts";

type Row = Record<LeadText | "latestSource" | "campaign", string | null> & {
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly createdAt: Date;
};

/** What questions look at in some leads, by their ids. Those that were merged into another one or erased aren't asked about. */
export async function leadFactsOf(
  db: Reads,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, LeadFacts>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.id::text, l.email, l.first_name AS "firstName", l.last_name AS "lastName", l.company,
      l.job_title AS "jobTitle", l.phone, l.website, l.country, l.industry, l.source,
      l.latest_source AS "latestSource", c.name AS campaign, l.fields, l.created_at AS "createdAt"
    FROM lead l LEFT JOIN campaign c ON c.workspace_id = l.workspace_id AND c.id = l.campaign_id
    WHERE l.workspace_id = ${workspaceId}::uuid AND l.id = ANY(${[...leadIds]}::uuid[])
      AND l.merged_into_id IS NULL AND l.erased_at IS NULL`;
  const ids = rows.map(({ id }) => id);
  const timelines = await eventsOf(db, workspaceId, ids);
  const facts = ({ id, fields, createdAt, ...texts }: Row): LeadFacts => {
    return { texts, fields, createdAt, events: countableEvents(timelines.get(id) ?? []) };
  };
  return new Map(rows.map((row) => [row.id, facts(row)]));
}
