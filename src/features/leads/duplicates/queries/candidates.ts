import type { Reads } from "#platform/database/client.ts";
import type { LeadFacts } from "../../schema.ts";

/** What of a lead is compared, with its id. */
export type Comparable = { readonly id: string } & Pick<
  LeadFacts,
  "firstName" | "lastName" | "company" | "email" | "phone"
>;

/** So many neighbours are looked at on each side, and so many leads that share an address or a number. */
const window = 10;

/**
 * The leads with which some are worth comparing, as pairs of ids: those with the same e-mail address or phone number, the
 * nearest before and after in the orders of names and companies (the sorted neighbourhood of Hernández & Stolfo, 1995: what is
 * alike lies near in some order, so a million leads take no more than some glances each), and those they were compared with
 * before. What is the same is walked to along its order as well.
 */
export async function findCandidates(
  db: Reads,
  workspaceId: string,
  ids: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const pairs = await db.$queryRaw<{ one: string; other: string }[]>`
    WITH batch AS MATERIALIZED (
      SELECT id, email_key, phone_key, name_key, company_key FROM lead
      WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[]))
    SELECT batch.id::text AS one, near.id::text AS other FROM batch, LATERAL (
      SELECT same.id FROM (
        SELECT lead.id, lead.email_key FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid
          AND lead.email_key >= batch.email_key AND lead.merged_into_id IS NULL
        ORDER BY lead.email_key LIMIT ${window}) same
      WHERE same.email_key = batch.email_key
      UNION
      SELECT same.id FROM (
        SELECT lead.id, lead.phone_key FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid
          AND lead.phone_key >= batch.phone_key AND lead.merged_into_id IS NULL
        ORDER BY lead.phone_key LIMIT ${window}) same
      WHERE same.phone_key = batch.phone_key
      UNION
      (SELECT lead.id FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid AND batch.name_key > ''
        AND (lead.name_key, lead.id) > (batch.name_key, batch.id) AND lead.merged_into_id IS NULL
        ORDER BY lead.name_key, lead.id LIMIT ${window})
      UNION
      (SELECT lead.id FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid AND batch.name_key > ''
        AND (lead.name_key, lead.id) < (batch.name_key, batch.id) AND lead.merged_into_id IS NULL
        ORDER BY lead.name_key DESC, lead.id DESC LIMIT ${window})
      UNION
      (SELECT lead.id FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid AND batch.company_key > ''
        AND (lead.company_key, lead.id) > (batch.company_key, batch.id) AND lead.merged_into_id IS NULL
        ORDER BY lead.company_key, lead.id LIMIT ${window})
      UNION
      (SELECT lead.id FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid AND batch.company_key > ''
        AND (lead.company_key, lead.id) < (batch.company_key, batch.id) AND lead.merged_into_id IS NULL
        ORDER BY lead.company_key DESC, lead.id DESC LIMIT ${window})) near
    WHERE near.id <> batch.id
    UNION
    SELECT lead_id::text, other_id::text FROM duplicate
    WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[])
    UNION
    SELECT lead_id::text, other_id::text FROM duplicate
    WHERE workspace_id = ${workspaceId}::uuid AND other_id = ANY(${ids}::uuid[])`;
  // Ids in lower case stand in the order of uuids.
  const ordered = pairs.map(({ one, other }) => (one < other ? ([one, other] as const) : ([other, one] as const)));
  return [...new Map(ordered.map((pair) => [pair.join(" "), pair])).values()];
}

/** What is compared of some leads. */
export function findComparable(db: Reads, workspaceId: string, ids: readonly string[]): Promise<Comparable[]> {
  return db.$queryRaw`
    SELECT id::text, first_name AS "firstName", last_name AS "lastName", company, email, phone FROM lead
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
}
