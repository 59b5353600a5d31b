import { Client } from "pg";
import { addField } from "#features/leads/fields/commands/add-field.ts";
import { type Asked, listLeads } from "#features/leads/list/queries/list-leads.ts";
import type { Keyed } from "#features/leads/list/rules/cursor.ts";
import { cursorAt } from "#features/leads/list/rules/cursor.ts";
import { legsOf } from "#features/leads/list/rules/legs.ts";
import type { Sort } from "#features/leads/list/schema.ts";
import { hangUp } from "#platform/notices.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aWorkspace } from "../factories/workspace.ts";
import { takeTurns } from "./turns.ts";

// Lays a million leads and reads their first page and their ten thousandth in several orders, prints how long each took in
// milliseconds, as JSON by the name of what was read. A process of its own, because the settings are read once.

const [turns = "", ownerUrl = ""] = process.argv.slice(2);
const pageSize = 50;
const farPage = 10_000;
const readsPerTurn = 20;

/** What is read, and the same in SQL for whoever walks there. */
const lists: Readonly<Record<string, { asked: Asked & { sort: Sort }; where: string; order: string }>> = {
  "newest first": { asked: { filter: {}, sort: "-created" }, where: "TRUE", order: "created_at DESC, id DESC" },
  "by name": { asked: { filter: {}, sort: "name" }, where: "name_key > ''", order: "name_key, id" },
  "of a source, newest first": {
    asked: { filter: { source: "Website" }, sort: "-created" },
    where: "source = 'Website'",
    order: "created_at DESC, id DESC",
  },
  "of a custom field, by company": {
    asked: { filter: { fields: { plan: { is: "gold" } } }, sort: "company" },
    where: `fields @> '{"plan": "gold"}' AND company_key > ''`,
    order: "company_key, id",
  },
};

const { sofia, workspaceId } = await aWorkspace();
await addField(sofia, { label: "Plan", type: "text", options: [] }, new Date());
const owner = new Client({ connectionString: ownerUrl });
await owner.connect();
await owner.query("ALTER TABLE lead NO FORCE ROW LEVEL SECURITY");
await layMillion();

const runs: Record<string, unknown> = {};
for (const [name, { asked, where, order }] of Object.entries(lists)) {
  const cursor = await cursorOfFarPage(asked.sort, where, order);
  const far = () => timeReads({ ...asked, cursor });
  const first = () => timeReads(asked);
  await far();
  await first();
  runs[name] = await takeTurns(Number(turns), far, first);
}
process.stdout.write(JSON.stringify(runs));
await owner.end();
await hangUp();

/** Three of five have what the filters want, whoever they are and whenever they came; statistics as after an import. */
async function layMillion() {
  await owner.query(
    `INSERT INTO lead (workspace_id, id, source_system, external_id, last_name, company, source, fields, name_key, company_key,
       search, created_at, recorded_at, changed_at, stage)
     SELECT $1, uuidv7(), 'bench', n, 'name' || h % 200000, 'firm' || h % 50000,
       CASE WHEN h % 5 < 3 THEN 'Website' ELSE 'Fair' END,
       jsonb_build_object('plan', CASE WHEN h / 7 % 5 < 3 THEN 'gold' ELSE 'silver' END),
       'name' || h % 200000, 'firm' || h % 50000, array_to_tsvector(ARRAY['name' || h % 200000, 'firm' || h % 50000]),
       at, at, at, 'inquiry'
     FROM (SELECT n, abs(hashint8(n))::bigint AS h FROM generate_series(1, 1000000) AS n) AS numbers,
       LATERAL (SELECT timestamptz '2026-11-01' - h % 1500000 * interval '30 seconds' AS at) AS moments`,
    [workspaceId],
  );
  await owner.query("VACUUM ANALYZE lead");
}

async function cursorOfFarPage(sort: Sort, where: string, order: string): Promise<string> {
  const { rows } = await owner.query<Keyed>(
    `SELECT id, name_key AS "nameKey", company_key AS "companyKey", created_at AS created FROM lead
     WHERE workspace_id = $1 AND ${where} ORDER BY ${order} OFFSET ${(farPage - 1) * pageSize - 1} LIMIT 1`,
    [workspaceId],
  );
  const [leg] = legsOf(sort, { conditions: [], owners: [] });
  const [lead] = rows;
  if (!leg || !lead) throw new Error(`there is no page ${farPage} by ${sort}`);
  return cursorAt(sort, leg, lead, false);
}

/** Milliseconds that so many reads of a page take, which has to be a whole one. */
async function timeReads(asked: Asked): Promise<number> {
  const since = performance.now();
  for (let read = 0; read < readsPerTurn; read++) {
    const page = await listLeads(sofia, { ...asked, limit: pageSize });
    if (isRefusal(page) || page.items.length !== pageSize) throw new Error("that was no page");
  }
  return (performance.now() - since) / readsPerTurn;
}
