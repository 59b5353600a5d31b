import { adjustImport } from "#features/leads/imports/commands/adjust-import.ts";
import { startImport } from "#features/leads/imports/commands/start-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import type { Person } from "#platform/actor.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { hangUp } from "#platform/notices.ts";
import { isRefusal, refusalSentence } from "#platform/refusals.ts";
import { accepted, carryOn } from "../../factories/imports.ts";
import { aWorkspace } from "../../factories/workspace.ts";
import { type HostileFile, hostile } from "../hostile-content.ts";

// Brings every hostile file, each into a workspace of its own, lets a worker's code carry it on right here, and prints what became
// of each, with the memory that it took at most, as JSON.

const columns = { Email: "email", "First name": "firstName" };

const results = [];
for (const file of hostile) {
  const { marek } = await aWorkspace();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const became = await bring(marek, file);
  clearInterval(watch);
  results.push({ name: file.name, ...became, leads: await countLeads(marek), megabytes: (peak - before) / 1_048_576 });
}
process.stdout.write(JSON.stringify(results));
await hangUp();

async function bring(person: Person, { content }: HostileFile) {
  let read = 0;
  async function* pieces() {
    for (const piece of content()) {
      read += piece.length;
      yield piece;
    }
  }
  const stored = await storeFile(person, { fileName: "hostile.csv", content: pieces() }, new Date());
  if (isRefusal(stored)) {
    return {
      fate: "refused",
      sentence: stored.fields?.file ?? refusalSentence(stored.refused),
      read,
      created: 0,
      failed: 0,
    };
  }
  const mapping = Object.entries(columns).map(([column, to]) => ({ column, to }));
  accepted(await adjustImport(person, { importId: stored.id, mapping, target: "leads" }));
  accepted(await startImport(person, { importId: stored.id }, new Date()));
  await carryOn(person);
  const { state, problem, counts } = accepted(await findImport(person, stored.id));
  const { created, failed } = counts;
  return { fate: state === "done" ? "landed" : state, sentence: problem ?? "", read, created, failed };
}

function countLeads(person: Person): Promise<number> {
  return inTransaction(person, (tx) => tx.read.lead.count({ where: { workspaceId: person.workspaceId } }));
}
