import type { Client } from "pg";

const statements = [
  // Two of three were worked on, by a touch some days after they came in; one in seventeen was won.
  `INSERT INTO lead (workspace_id, id, source_system, external_id, email, email_key, company, job_title, country, industry, source,
     latest_source, fields, created_at, recorded_at, changed_at, stage, worked_at, accepted_at, won_at, reason)
   SELECT $1, uuidv7(), 'bench', n, 'ann' || n || '@firm' || h % 50000 || '.example', 'ann' || n || '@firm' || h % 50000 || '.example',
     'Firm ' || h % 50000, (ARRAY['Head of Production', 'Purchasing Manager', 'Engineer', 'CEO', 'Head of Quality', 'Student'])[1 + h % 6],
     (ARRAY['Austria', 'Germany', 'Czechia', 'Poland', 'France', 'Italy', 'Spain', 'Sweden', 'United Kingdom'])[1 + h / 7 % 9],
     (ARRAY['Machinery', 'Metal', 'Food', 'Chemicals', 'Education', 'Logistics'])[1 + h / 11 % 6], source, source,
     jsonb_build_object('product', (ARRAY['Scales', 'Sensors', 'Service'])[1 + h / 13 % 3], 'employees', h / 17 % 1000,
       'plan', (ARRAY['Gold', 'Silver', 'Platinum', 'None'])[1 + h / 19 % 4], 'budget_known', h / 23 % 4 = 0),
     at, at, at, CASE WHEN h % 17 = 0 THEN 'won' WHEN h % 3 = 0 THEN 'inquiry' WHEN h % 5 = 0 THEN 'disqualified'
       WHEN h % 5 = 1 THEN 'recycled' WHEN h % 5 = 2 THEN 'lost' ELSE 'sal' END,
     CASE WHEN h % 17 = 0 OR h % 3 > 0 THEN at + h % 200 * interval '1 hour' END,
     CASE WHEN h % 17 = 0 OR h % 3 > 0 AND h % 5 > 1 THEN at + 10 * interval '1 day' END,
     CASE WHEN h % 17 = 0 THEN at + h % 120 * interval '1 day' END, CASE WHEN h % 5 = 0 THEN 'Too small' END
   FROM (SELECT n, abs(hashint8(n))::bigint AS h FROM generate_series(1, $2) AS n) AS numbers,
     LATERAL (SELECT timestamptz '2026-11-01' - h % 730000 * interval '1 minute' AS at,
       (ARRAY['Paid Search', 'Organic Search', 'Referral', 'Partner', 'Trade show', 'Email', 'Social'])[1 + h / 29 % 7] AS source) AS said`,
  `INSERT INTO lead_event (workspace_id, lead_id, id, type, occurred_at, recorded_at, origin, data)
   SELECT $1, id, uuidv7(), 'received', created_at, created_at, 'service', '{}' FROM lead WHERE workspace_id = $1`,
  `INSERT INTO lead_event (workspace_id, lead_id, id, type, occurred_at, recorded_at, origin, data)
   SELECT $1, id, uuidv7(), 'touch', worked_at, worked_at, 'service', '{"channel": "call", "direction": "outbound"}'
   FROM lead WHERE workspace_id = $1 AND worked_at IS NOT NULL`,
  // One in seven came to us again, most of them before anybody worked on them.
  `INSERT INTO lead_event (workspace_id, lead_id, id, type, occurred_at, recorded_at, origin, data)
   SELECT $1, id, uuidv7(), 'source_touched', created_at + interval '2 days', created_at + interval '2 days', 'service', '{"source": "Email"}'
   FROM lead WHERE workspace_id = $1 AND abs(hashint8(external_id::bigint)) / 31 % 7 = 0`,
  // Of one in fifty a value was told otherwise.
  `INSERT INTO lead_change (workspace_id, lead_id, id, field, before, at)
   SELECT $1, id, uuidv7(), 'country', 'null', created_at + interval '1 day'
   FROM lead WHERE workspace_id = $1 AND abs(hashint8(external_id::bigint)) / 37 % 50 = 0`,
];

/** Lays so many leads of two years with what happened to them since, and gathers statistics, as after an import. */
export async function layPast(owner: Client, workspaceId: string, leads: number): Promise<void> {
  for (const table of ["lead", "lead_event", "lead_change"])
    await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  for (const statement of statements) {
    await owner.query(statement, statement.includes("$2") ? [workspaceId, leads] : [workspaceId]);
  }
  await owner.query("VACUUM ANALYZE lead, lead_event, lead_change");
  for (const table of ["lead", "lead_event", "lead_change"])
    await owner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
