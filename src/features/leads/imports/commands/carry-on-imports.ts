import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, reading } from "#platform/database/transaction.ts";
import { holding } from "#platform/holding.ts";
import { importPolicy } from "../policy.ts";
import { storedImport } from "../queries/stored-import.ts";
import type { Import } from "../schema.ts";
import { landFile } from "./land-file.ts";
import { takeBackImport } from "./take-back-import.ts";

/**
 * Carries on what waits in a workspace, one import after the other, until nothing waits or `ending` aborts: lands files, takes back
 * what somebody wants undone. One worker at a time does it; where another one is at it, it answers at once. Whoever begins
 * after a worker was killed begins exactly behind the last chunk that landed.
 */
export async function carryOnImports(workspaceId: string, clock: () => Date, ending: AbortSignal): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "Common Ground" };
  await holding(`import ${workspaceId}`, async (lost) => {
    const signal = AbortSignal.any([ending, lost]);
    for (let next = await findWaiting(service); next && !signal.aborted; next = await findWaiting(service)) {
      if (next.state === "reverting") await takeBackImport(service, next, clock, signal);
      else await landFile(service, await begin(service, next), clock, signal);
    }
  });
}

/** The one that has waited longest; what is to be taken back comes before anything else lands on it. */
async function findWaiting(service: Service): Promise<Import | null> {
  authorize(service, importPolicy.carryOn, undefined);
  const { workspaceId } = service;
  const rows = await reading(service, (db) =>
    db.import.findMany({
      where: { workspaceId, state: { in: ["reverting", "running", "queued"] } },
      orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
    }),
  );
  const row = rows.find(({ state }) => state === "reverting") ?? rows[0];
  return row ? storedImport(row) : null;
}

/** Marks a queued import as running, unless somebody had it taken back at that very moment. */
async function begin(service: Service, found: Import): Promise<Import> {
  if (found.state === "running") return found;
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, importPolicy.carryOn, undefined);
    const { workspaceId } = service;
    await tx.write(proof).import.updateMany({
      where: { workspaceId, id: found.id, state: "queued" },
      data: { state: "running" },
    });
  });
  return { ...found, state: "running" };
}
