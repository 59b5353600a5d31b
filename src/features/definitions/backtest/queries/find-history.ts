import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { dayAt } from "#platform/day.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import type { Days } from "../rules/asked-input.ts";

/** The days of a zone on which the first and the last lead of a workspace came in; null where none did. */
export async function findHistory(actor: Actor, timeZone: string): Promise<Days | null> {
  authorize(actor, leadPolicy.read, undefined);
  // Prisma's own aggregate would read all leads instead of both ends of the index.
  const [ends] = await reading(
    actor,
    (db) => db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
      SELECT min(created_at) AS first, max(created_at) AS last FROM lead WHERE workspace_id = ${actor.workspaceId}::uuid`,
  );
  if (!ends?.first || !ends.last) return null;
  return { from: dayAt(timeZone, ends.first), to: dayAt(timeZone, ends.last) };
}
