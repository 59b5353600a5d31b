import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { anyDay, anyNumber, anyText, ownFields, textNames } from "./any-definition.ts";
import { asOwner } from "./as-owner.ts";

// Leads as no intake would take them in, laid into the tables as they are: values of other types than their fields, empty texts,
// moments around changes of clocks, events that were corrected, leads that were merged into each other.

/** Around midnights in several zones, and around changes of their clocks. */
export const anyMoment = fc
  .tuple(
    fc.constantFrom(
      "2026-03-29T00:00Z",
      "2026-10-25T00:00Z",
      "2018-11-04T03:00Z",
      "2011-12-30T10:00Z",
      "2010-11-07T02:31Z",
    ),
    fc.oneof(fc.constantFrom(0, 1, -1, 60_000, -60_000), fc.integer({ min: -3 * 86_400_000, max: 3 * 86_400_000 })),
  )
  .map(([around, off]) => new Date(Date.parse(around) + off).toISOString());

const anyValue = fc.oneof(anyText, anyText, anyDay, anyNumber, fc.boolean(), fc.constantFrom("", null));
const maybe = fc.oneof({ weight: 3, arbitrary: anyText }, { weight: 1, arbitrary: fc.constantFrom(null, "") });
const pairs = <Name extends string>(names: readonly Name[], value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 });

const anyTold = fc.oneof(
  fc.record({
    type: fc.constant("touch"),
    data: fc.record({
      channel: fc.constantFrom("call", "email"),
      direction: fc.constantFrom("outbound", "inbound"),
      automatic: fc.boolean(),
      answered: fc.boolean(),
    }),
  }),
  fc.record({ type: fc.constant("source_touched"), data: fc.record({ source: anyText }) }),
  fc.record({ type: fc.constant("note"), data: fc.record({ text: anyText }) }),
);
const anyEvent = fc.record({
  told: anyTold,
  occurred_at: anyMoment,
  isCorrected: fc.nat(4).map((chance) => chance === 0),
});

const anyLead = fc.record({
  texts: pairs(textNames, maybe),
  fields: pairs(ownFields, anyValue),
  campaign: fc.nat(2),
  created_at: anyMoment,
  events: fc.array(anyEvent, { maxLength: 4 }),
  into: fc.nat(9),
});

const columns: Readonly<Record<string, string>> = { firstName: "first_name", latestSource: "latest_source" };

/** Lays so many of them into a workspace; answers the ids of those that weren't merged into another one. */
export async function layHostileLeads(workspaceId: string, count: number, seed: number): Promise<string[]> {
  const leads = fc.sample(anyLead, { numRuns: count, seed }).map((lead) => ({ ...lead, id: randomUUID() }));
  const [one, other] = fc.sample(anyText, { numRuns: 2, seed });
  const campaigns = [one, `${other} 2`].map((name, index) => ({ id: randomUUID(), name, name_key: String(index) }));
  // One in ten was merged into the one before it, which may be merged itself.
  const keptIn = (index: number) => (leads[index]?.into === 0 ? (leads[index - 1]?.id ?? null) : null);
  const rows = leads.map(({ id, texts, fields, campaign, created_at }, index) => ({
    id,
    ...Object.fromEntries(
      texts.filter(([name]) => name !== "campaign").map(([name, text]) => [columns[name] ?? name, text]),
    ),
    campaign_id: campaigns[campaign - 1]?.id ?? null,
    fields: `{${[...new Map(fields)].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`,
    created_at,
    merged_into_id: keptIn(index),
  }));
  const events = leads.flatMap(({ id: lead_id, events }, index) =>
    events.flatMap(({ isCorrected, occurred_at, told: content }) => {
      const told = { ...content, occurred_at, lead_id, id: randomUUID() };
      if (!isCorrected) return [told];
      const data = { eventId: told.id };
      return [told, { ...told, id: randomUUID(), type: "corrected", lead_id: keptIn(index) ?? lead_id, data }];
    }),
  );
  await asOwner(workspaceId, async (db) => {
    const lay = (sql: string, rows: readonly object[]) => db.query(sql, [workspaceId, JSON.stringify(rows)]);
    await lay(
      `INSERT INTO campaign (workspace_id, id, name, name_key, created_at)
       SELECT $1, id, name, name_key, now() FROM jsonb_to_recordset($2) AS r (id uuid, name text, name_key text)`,
      campaigns,
    );
    await lay(
      `INSERT INTO lead (workspace_id, id, email, email_key, first_name, company, country, source, latest_source, campaign_id, fields,
         created_at, recorded_at, changed_at, stage)
       SELECT $1, id, email, lower(email), first_name, company, country, source, latest_source, campaign_id, fields::jsonb,
         created_at, now(), now(), 'inquiry'
       FROM jsonb_to_recordset($2) AS r (id uuid, email text, first_name text, company text, country text, source text,
         latest_source text, campaign_id uuid, fields text, created_at timestamptz)`,
      rows,
    );
    await lay(
      `UPDATE lead SET merged_into_id = r.merged_into_id
       FROM jsonb_to_recordset($2) AS r (id uuid, merged_into_id uuid) WHERE lead.workspace_id = $1 AND lead.id = r.id`,
      rows,
    );
    await lay(
      `INSERT INTO lead_event (workspace_id, lead_id, id, type, occurred_at, recorded_at, origin, data)
       SELECT $1, lead_id, id, type, occurred_at, now(), 'person', data
       FROM jsonb_to_recordset($2) AS r (lead_id uuid, id uuid, type text, occurred_at timestamptz, data jsonb)`,
      events,
    );
  });
  return rows.filter(({ merged_into_id }) => merged_into_id === null).map(({ id }) => id);
}
