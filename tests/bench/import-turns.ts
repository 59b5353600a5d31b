import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { qualifying } from "#features/definitions/qualification/reactions.ts";
import { adjustImport } from "#features/leads/imports/commands/adjust-import.ts";
import { beginImport } from "#features/leads/imports/commands/begin-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import { env } from "#platform/env.ts";
import { growingId } from "#platform/growing-id.ts";
import { hangUp } from "#platform/notices.ts";
import { signDefinition } from "../factories/definition.ts";
import { accepted, carryOn } from "../factories/imports.ts";
import { aWorkspace } from "../factories/workspace.ts";
import type { Run } from "./comparison.ts";
import { oneInTen } from "./leads-definition.ts";
import { leadsFile, leadsFileColumns } from "./leads-file.ts";

// Lets files of a hundred thousand leads land in a table that is empty, emptied or full, or where a definition is in force, each beside
// a raw COPY of the same rows into the same table, and prints how many rows a second it was, as JSON. A process of its own, because the settings are read once.

const [target = "", turns = "", ownerUrl = ""] = process.argv.slice(2);
const rows = 100_000;
const million = 1_000_000;
const rowsFile = join(env.DATA_DIR, "lead.copy");

const house = await aWorkspace();
const { sofia, workspaceId } = house;
const owner = new Client({ connectionString: ownerUrl });
await owner.connect();
// COPY can't write past policies; their owner may, where they aren't forced. The app is none.
await owner.query("ALTER TABLE lead NO FORCE ROW LEVEL SECURITY");
if (target === "million") await fill();
if (target === "qualified") await signDefinition(house, oneInTen, new Date("2024-12-31T00:00:00Z"));

const runs: Run[] = [];
while (runs.length < Number(turns)) {
  const importId = await bring(million + runs.length * rows);
  await prepare();
  const ours = await perSecond(target === "qualified" ? landAndJudge : () => carryOn(sofia));
  const { counts } = accepted(await findImport(sofia, importId));
  if (counts.created !== rows) throw new Error(`Of ${rows} leads came ${JSON.stringify(counts)}`);
  await keepRows(importId);
  await prepare();
  const copy = owner.query(copyFrom("COPY lead FROM STDIN"));
  const reference = await perSecond(() => pipeline(createReadStream(rowsFile), copy));
  runs.push({ ours, reference });
}
process.stdout.write(JSON.stringify(runs));
await owner.end();
await hangUp();

async function perSecond(act: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await act();
  return (rows * 1_000) / (performance.now() - since);
}

/** As the worker does both: it reacts to each chunk while the next ones land. */
async function landAndJudge() {
  let isLanding = true;
  const landing = carryOn(sofia).finally(() => {
    isLanding = false;
  });
  while (isLanding) if ((await followFacts(qualifying, workspaceId, new Date())) === 0) await wait(20);
  await landing;
  while ((await followFacts(qualifying, workspaceId, new Date())) > 0);
}

/** Brings a file and starts its import; that it is carried on is what is measured. */
async function bring(from: number): Promise<string> {
  const content = Readable.from(leadsFile({ rows, from }), { objectMode: true }).map((text: string) =>
    Buffer.from(text),
  );
  const { id: importId } = accepted(await storeFile(sofia, { fileName: "leads.csv", content }, new Date()));
  const dialect = { decimal: ".", timeZone: "UTC" } as const;
  accepted(await adjustImport(sofia, { importId, mapping: [...leadsFileColumns], target: "leads", ...dialect }));
  accepted(await beginImport(sofia, { importId }, new Date()));
  return importId;
}

/** An emptied table's statistics still speak of what was in it, an empty one has none; a full one was looked at. */
async function prepare() {
  if (target === "million") return;
  await owner.query("ANALYZE lead, lead_event");
  await owner.query("TRUNCATE lead, lead_event CASCADE");
  if (target !== "empty") return;
  await owner.query(`
    SELECT pg_clear_attribute_stats('public', relname, attname, false), pg_clear_relation_stats('public', relname)
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE relname IN ('lead', 'lead_event') AND attnum > 0`);
}

/** Keeps what landed as COPY has it, as other leads: their ids and names over there are new ones. */
async function keepRows(importId: string) {
  const landed = owner.query(copyTo(`COPY (SELECT * FROM lead WHERE import_id = '${importId}') TO STDOUT`));
  await pipeline(Readable.from(asOthers(createInterface({ input: landed }))), createWriteStream(rowsFile));
}

async function* asOthers(lines: AsyncIterable<string>) {
  for await (const line of lines) {
    const [workspace, _id, system, externalId, ...rest] = line.split("\t");
    yield `${[workspace, growingId(), system, `again ${externalId}`, ...rest].join("\t")}\n`;
  }
}

/** A million leads of other files. */
async function fill() {
  await owner.query(
    `INSERT INTO lead (workspace_id, id, source_system, external_id, email, email_key, first_name, last_name, company, source,
        latest_source, fields, name_key, company_key, search, created_at, recorded_at, changed_at, stage, stage_at)
      SELECT $1, uuidv7(), 'own', 'old ' || n, email, email, 'First' || n % 300, 'Last' || n % 20011, company, source, source,
        jsonb_build_object('employees', n % 900, 'plan', 'Plan ' || n % 4), 'last' || n % 20011 || ' first' || n % 300, company,
        array_to_tsvector(ARRAY['first' || n % 300, 'last' || n % 20011, 'firm' || n % 5000]), at, at, at, 'inquiry', at
      FROM generate_series(1, ${million}) AS n,
        LATERAL (SELECT 'old' || n || '@firm' || n % 5000 || '.example' AS email, 'company ' || n % 5000 AS company,
          'Source ' || n % 9 AS source, now() - (n::bigint * 7919 % 500000) * interval '1 minute' AS at) AS made`,
    [workspaceId],
  );
  await owner.query("VACUUM ANALYZE lead");
}
