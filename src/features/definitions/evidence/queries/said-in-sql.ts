import { type Fragment, sql } from "#platform/database/fragment.ts";
import type { Ground } from "../../outcomes/queries/find-ground.ts";
import { textOf } from "../../queries/condition-in-sql.ts";
import { mergedLeads } from "../../queries/counted-events.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";

/** What a row of `lead` says of a field, as the text by which leads are grouped; NULL where nothing is known. */
export function saidInSql({ name, type }: CatalogueField, { timeZone }: Ground): Fragment {
  if (name === "createdAt") return sql`to_char(lead.created_at AT TIME ZONE ${timeZone}::text, 'YYYY-MM')`;
  if (type === "events") return sql`coalesce(happened.number, 0)::text`;
  if (type === "email")
    return sql`CASE WHEN strpos(lead.email, '@') > 0 THEN nullif(split_part(lead.email, '@', -1), '') END`;
  const text = textOf(name);
  if (text === null) return sql`lead.campaign_id::text`;
  const kind = kindsInJson[type];
  if (kind === undefined) return sql`nullif(${text}, '')`;
  // What an intake of other days may have left there as another type is nothing that a range could hold.
  return sql`CASE WHEN jsonb_typeof(lead.fields -> ${name.slice("field:".length)}::text) = ${kind}::text THEN ${text} END`;
}

const kindsInJson: Readonly<Partial<Record<CatalogueField["type"], string>>> = {
  number: "number",
  money: "number",
  yes_no: "boolean",
};

/** What belongs beside `lead` where such a field is asked for: how many events there were before Sales' first work, or when it came in. */
export function besideLead({ name, type }: CatalogueField, { workspaceId, now }: Ground): Fragment {
  if (type !== "events") return sql``;
  return sql`LEFT JOIN (
    WITH RECURSIVE merged (id, kept_id) AS (${mergedLeads(workspaceId)})
    SELECT worked.id AS lead_id, count(*) AS number
    FROM lead_event AS event LEFT JOIN merged ON merged.id = event.lead_id
      JOIN lead AS worked ON worked.workspace_id = ${workspaceId}::uuid AND worked.id = coalesce(merged.kept_id, event.lead_id)
    WHERE event.workspace_id = ${workspaceId}::uuid AND event.type = ${name.slice("event:".length)}::text
      AND event.occurred_at <= ${now}::timestamptz
      AND (event.occurred_at <= worked.created_at OR worked.worked_at IS NULL OR event.occurred_at < worked.worked_at)
      AND NOT EXISTS (
        SELECT FROM lead_event AS correction WHERE correction.workspace_id = ${workspaceId}::uuid
          AND correction.type = 'corrected' AND (correction.data ->> 'eventId')::uuid = event.id)
    GROUP BY 1) AS happened ON happened.lead_id = lead.id`;
}
