import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import { cyclePolicy } from "./policy.ts";
import type { Cycle } from "./schema.ts";

/** The workspace's sales cycles, the latest first. */
export async function listCycles(actor: Actor): Promise<Cycle[]> {
  authorize(actor, cyclePolicy.read, undefined);
  return reading(actor, (db) => cyclesIn(db, actor.workspaceId));
}

/** The same to a command, which is alone with them until its transaction ends: two that plan at once see each other's days. */
export async function lockCycles(db: Reads, workspaceId: string): Promise<Cycle[]> {
  await db.$queryRaw`SELECT id FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  return cyclesIn(db, workspaceId);
}

async function cyclesIn(db: Reads, workspaceId: string): Promise<Cycle[]> {
  const rows = await db.salesCycle.findMany({ where: { workspaceId }, orderBy: { startsOn: "desc" } });
  return rows.map(({ id, name, startsOn, endsOn, revision }) => ({
    id,
    name,
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
    revision,
  }));
}
