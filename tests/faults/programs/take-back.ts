import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { hangUp } from "#platform/notices.ts";
import { accepted } from "../../factories/imports.ts";

// Has an import taken back, by whoever brought it: what bring.ts printed is its argument.

const { person, importId } = JSON.parse(process.argv[2] ?? "");
accepted(await revertImport(person, { importId }, new Date()));
await hangUp();
