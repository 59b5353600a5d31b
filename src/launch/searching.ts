import { setTimeout as wait } from "node:timers/promises";
import { searchDuplicates, settledMs } from "#features/leads/duplicates/commands/search-duplicates.ts";
import { log, withoutWords } from "#platform/log.ts";
import { listLastFacts, listWorkspacesImporting } from "#platform/rounds.ts";

const roundMs = 30_000;
/** Between one batch and the next: a million leads that came in at once are no reason to slow everybody down. */
const pauseMs = 500;

/**
 * Looks for duplicates, batch by batch, until `ending` aborts; files that land go first. A workspace in which nothing has happened
 * since it was searched to its end is left alone.
 */
export async function keepSearching(ending: AbortSignal): Promise<void> {
  const pause = (ms: number) => wait(ms, null, { signal: ending }).catch(() => null);
  const searched = new Map<string, string>();
  while (!ending.aborted) {
    await makeRound(searched, ending, pause).catch((error) =>
      log.error(withoutWords(error), "the search will be tried again"),
    );
    await pause(roundMs);
  }
}

/** `searched` holds through which fact each workspace was searched to its end. */
async function makeRound(searched: Map<string, string>, ending: AbortSignal, pause: (ms: number) => Promise<unknown>) {
  if (!(await isFree())) return;
  for (const { workspaceId, position, recordedAt } of await listLastFacts()) {
    if (ending.aborted) return;
    if (searched.get(workspaceId) === position) continue;
    const now = new Date();
    while ((await searchDuplicates(workspaceId, now)) > 0) {
      await pause(pauseMs);
      if (ending.aborted || !(await isFree())) return;
    }
    // Of transactions that run beside each other the one with the last fact need not be the last to end, or to begin.
    if (recordedAt.getTime() < now.getTime() - 2 * settledMs) searched.set(workspaceId, position);
  }
}

async function isFree(): Promise<boolean> {
  return (await listWorkspacesImporting()).length === 0;
}
