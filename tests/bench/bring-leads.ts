import { Readable } from "node:stream";
import { adjustImport } from "#features/leads/imports/commands/adjust-import.ts";
import { beginImport } from "#features/leads/imports/commands/begin-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { hangUp } from "#platform/notices.ts";
import { accepted } from "../factories/imports.ts";
import { aWorkspace } from "../factories/workspace.ts";
import { leadsFile, leadsFileColumns } from "./leads-file.ts";

// Brings a file of as many leads as it is told into a workspace made for it and starts its import. A process of its own, because the
// settings are read once; it prints the workspace and the import, as JSON.

const { marek, workspaceId } = await aWorkspace();
const text = Readable.from(leadsFile({ rows: Number(process.argv[2]) }), { objectMode: true });
const content = text.map((piece: string) => Buffer.from(piece));
const { id: importId } = accepted(await storeFile(marek, { fileName: "leads.csv", content }, new Date()));
const dialect = { decimal: ".", timeZone: "UTC" } as const;
accepted(await adjustImport(marek, { importId, mapping: [...leadsFileColumns], target: "leads", ...dialect }));
accepted(await beginImport(marek, { importId }, new Date()));
process.stdout.write(JSON.stringify({ workspaceId, importId }));
await hangUp();
