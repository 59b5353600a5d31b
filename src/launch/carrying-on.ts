import { setTimeout as wait } from "node:timers/promises";
import { carryOnBacktests } from "#features/definitions/backtest/commands/carry-on-backtests.ts";
import { carryOnImports } from "#features/leads/imports/commands/carry-on-imports.ts";
import { log, withoutWords } from "#platform/log.ts";
import { listWorkspacesBacktesting, listWorkspacesImporting } from "#platform/rounds.ts";

/** Work that takes its time and is carried on by whichever worker is there: in which workspaces some waits, and one workspace's. */
type Work = {
  readonly where: () => Promise<string[]>;
  readonly carryOn: (workspaceId: string, clock: () => Date, ending: AbortSignal) => Promise<void>;
};

const imports: Work = { where: listWorkspacesImporting, carryOn: carryOnImports };
const backtests: Work = { where: listWorkspacesBacktesting, carryOn: carryOnBacktests };

const pauseMs = 1_000;
/** One firm's million leads don't make another's hundred wait; more at once would only take each other's turn. */
const mostAtOnce = 2;

/** Carries imports and back-tests on, of all workspaces, until `ending` aborts; resolves when what was begun has come to a halt. */
export async function keepCarryingOn(ending: AbortSignal): Promise<void> {
  await Promise.all([imports, backtests].map((work) => keepOn(work, ending)));
}

async function keepOn({ where, carryOn }: Work, ending: AbortSignal): Promise<void> {
  const running = new Map<string, Promise<void>>();
  const begin = (workspaceId: string) =>
    carryOn(workspaceId, () => new Date(), ending)
      .catch((error) => log.error(withoutWords(error), "work was interrupted and will be carried on"))
      .finally(() => running.delete(workspaceId));
  while (!ending.aborted) {
    const waiting = await where().catch(() => []);
    for (const workspaceId of waiting) {
      if (running.size < mostAtOnce && !running.has(workspaceId)) running.set(workspaceId, begin(workspaceId));
    }
    await wait(pauseMs, null, { signal: ending }).catch(() => null);
  }
  await Promise.all(running.values());
}
