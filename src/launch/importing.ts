import { setTimeout as wait } from "node:timers/promises";
import { carryOnImports } from "#features/leads/imports/commands/carry-on-imports.ts";
import { log, withoutWords } from "#platform/log.ts";
import { listWorkspacesImporting } from "#platform/rounds.ts";

const pauseMs = 1_000;
/** One firm's million leads don't make another's hundred wait; more at once would only take each other's turn. */
const mostAtOnce = 2;

/** Carries imports on, of all workspaces, until `ending` aborts; resolves when the chunks that were begun have landed. */
export async function keepImporting(ending: AbortSignal): Promise<void> {
  const running = new Map<string, Promise<void>>();
  const carryOn = (workspaceId: string) =>
    carryOnImports(workspaceId, () => new Date(), ending)
      .catch((error) => log.error(withoutWords(error), "an import was interrupted and will be carried on"))
      .finally(() => running.delete(workspaceId));
  while (!ending.aborted) {
    const waiting = await listWorkspacesImporting().catch(() => []);
    for (const workspaceId of waiting) {
      if (running.size < mostAtOnce && !running.has(workspaceId)) running.set(workspaceId, carryOn(workspaceId));
    }
    await wait(pauseMs, null, { signal: ending }).catch(() => null);
  }
  await Promise.all(running.values());
}
