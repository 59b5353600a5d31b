import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Day, dayAt } from "#platform/day.ts";
import { workspacePolicy } from "./policy.ts";
import type { WorkspaceSettings } from "./schema.ts";

/** The actor's workspace with its settings. */
export async function findWorkspace(actor: Actor): Promise<WorkspaceSettings> {
  authorize(actor, workspacePolicy.read, undefined);
  return reading(actor, (db) =>
    db.workspace.findUniqueOrThrow({
      where: { id: actor.workspaceId },
      select: { id: true, name: true, timeZone: true, currency: true, revision: true },
    }),
  );
}

/** The day that it is in a workspace. */
export async function todayIn(db: Reads, workspaceId: string, now: Date): Promise<Day> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  return dayAt(timeZone, now);
}
