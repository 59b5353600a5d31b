import { column, type Fragment, sql } from "#platform/database/fragment.ts";

/** The columns of texts by the names that definitions have for them. */
const texts: Readonly<Record<string, string>> = {
  email: "email",
  firstName: "first_name",
  lastName: "last_name",
  company: "company",
  jobTitle: "job_title",
  phone: "phone",
  website: "website",
  country: "country",
  industry: "industry",
  source: "source",
  latestSource: "latest_source",
};
const neverAsked = [
  "id",
  "created_at",
  "recorded_at",
  "worked_at",
  "stage",
  "accepted_at",
  "opportunity_at",
  "won_at",
  "reason",
];

/** The columns of `lead` that decide what a definition makes of it, and what became of it. */
export const leadColumns: readonly string[] = [...neverAsked, ...Object.values(texts), "campaign_id", "fields"];

/**
 * The same of a row called `lead` as they were once: where `texts` and `fields` of a row called `was` name a value, it was that.
 */
export const columnsOnce: readonly Fragment[] = [
  ...neverAsked.map((name) => sql`lead.${column(name)}`),
  ...Object.entries(texts).map(([field, name]) => once(field, sql`was.texts ->> ${field}`, name)),
  once("campaign", sql`(was.texts ->> 'campaign')::uuid`, "campaign_id"),
  sql`lead.fields || coalesce(was.fields, '{}') AS fields`,
];

function once(field: string, before: Fragment, name: string): Fragment {
  return sql`CASE WHEN jsonb_exists(was.texts, ${field}) THEN ${before} ELSE lead.${column(name)} END AS ${column(name)}`;
}
