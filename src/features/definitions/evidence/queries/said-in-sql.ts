import { type Fragment, sql } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { comparedText } from "../../queries/condition-in-sql.ts";
import { mergedLeads } from "../../queries/counted-events.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";

/** What a row of `lead` says of a field, as the text by which leads are grouped; NULL where nothing is known. */
export function saidInSql({ name, type }: CatalogueField, { timeZone }: Ground): Fragment {
  if (name === "createdAt") return sql`to_char(lead.created_at AT TIME ZONE ${timeZone}::text, 'YYYY-MM')`;
  if (type === "events") return sql`${numberOfEarly}::text`;
  if (type === "email")
    return sql`CASE WHEN strpos(lead.email, '@') > 0 THEN nullif(split_part(lead.email, '@', -1), '') END`;
  const kind = kindsInJson[type];
  const text = comparedText(name) ?? sql`lead.campaign_id::text`;
  // What an intake of other days may have left there as another type is nothing that a range could hold.
  if (type === "date") return sql`substring(${text} FROM '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;
  if (kind === undefined) return sql`nullif(${text}, '')`;
  const key = sql`${name.slice("field:".length)}::text`;
  return sql`CASE WHEN jsonb_typeof(lead.fields -> ${key}) = ${kind}::text THEN lead.fields ->> ${key} END`;
}

const kindsInJson: Readonly<Partial<Record<CatalogueField["type"], string>>> = {
  number: "number",
  money: "number",
  yes_no: "boolean",
};

/** What happened by the time it came in always counts, as does all before Sales' first work. */
const numberOfEarly = sql`(
  SELECT count(*) FROM unnest(happened.ats) AS at
  WHERE at <= lead.created_at OR lead.worked_at IS NULL OR at < lead.worked_at)`;

/** What belongs beside `lead` where such a field is asked for: the instants of its events. Found once, whatever the plan. */
export function besideLead({ name, type }: CatalogueField, { workspaceId, now }: Ground): Fragment {
  if (type !== "events") return sql``;
  return sql`LEFT JOIN (
    WITH RECURSIVE merged (id, kept_id) AS (${mergedLeads(workspaceId)}),
    gone (id) AS (
      SELECT (data ->> 'eventId')::uuid FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND type = 'corrected'),
    told AS MATERIALIZED (
      SELECT coalesce(merged.kept_id, event.lead_id) AS lead_id, array_agg(event.occurred_at) AS ats
      FROM lead_event AS event LEFT JOIN merged ON merged.id = event.lead_id
      WHERE event.workspace_id = ${workspaceId}::uuid AND event.type = ${name.slice("event:".length)}::text
        AND event.occurred_at <= ${now}::timestamptz AND (event.id IN (SELECT id FROM gone)) IS NOT TRUE
      GROUP BY 1)
    SELECT lead_id, ats FROM told) AS happened ON happened.lead_id = lead.id`;
}
