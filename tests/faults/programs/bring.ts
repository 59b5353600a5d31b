import { adjustImport } from "#features/leads/imports/commands/adjust-import.ts";
import { startImport } from "#features/leads/imports/commands/start-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { hangUp } from "#platform/notices.ts";
import { accepted } from "../../factories/imports.ts";
import { aWorkspace } from "../../factories/workspace.ts";
import { leadRows } from "../lead-rows.ts";

// Brings a file of as many rows as it is told and starts its import. A process of its own, because the settings are read once; it
// prints who brought it, as JSON, for whoever acts for them later.

const { marek } = await aWorkspace();
const content = bytes(leadRows(Number(process.argv[2])).text);
const { id: importId } = accepted(await storeFile(marek, { fileName: "leads.csv", content }, new Date()));
const columns = { "Record ID": "externalId", Email: "email", "First name": "firstName", Company: "company" };
const mapping = Object.entries(columns).map(([column, to]) => ({ column, to }));
accepted(await adjustImport(marek, { importId, mapping, target: "leads" }));
accepted(await startImport(marek, { importId }, new Date()));
process.stdout.write(JSON.stringify({ person: marek, importId }));
await hangUp();

async function* bytes(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}
