import { setTimeout as wait } from "node:timers/promises";
import { searchDuplicates } from "#features/leads/duplicates/commands/search-duplicates.ts";
import { log, withoutWords } from "#platform/log.ts";
import { listAllWorkspaces, listWorkspacesImporting } from "#platform/rounds.ts";

const roundMs = 30_000;
/** Between one batch and the next: a million leads that came in at once are no reason to slow everybody down. */
const pauseMs = 500;

/** Looks for duplicates in all workspaces, batch by batch, until `ending` aborts; files that land go first. */
export async function keepSearching(ending: AbortSignal): Promise<void> {
  const pause = (ms: number) => wait(ms, null, { signal: ending }).catch(() => null);
  while (!ending.aborted) {
    await makeRound(ending, pause).catch((error) => log.error(withoutWords(error), "the search will be tried again"));
    await pause(roundMs);
  }
}

async function makeRound(ending: AbortSignal, pause: (ms: number) => Promise<unknown>) {
  for (const workspaceId of await listAllWorkspaces()) {
    while (!ending.aborted && (await isFree()) && (await searchDuplicates(workspaceId, new Date())) > 0) {
      await pause(pauseMs);
    }
  }
}

async function isFree(): Promise<boolean> {
  return (await listWorkspacesImporting()).length === 0;
}
