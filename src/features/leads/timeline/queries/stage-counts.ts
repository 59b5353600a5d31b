import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#platform/day.ts";
import { leadPolicy } from "../../policy.ts";
import { type Stage, stages } from "../../schema.ts";

/** How many leads stand at each stage now, out of the counts: as fast with a million leads as with ten. */
export async function countStages(actor: Actor): Promise<Readonly<Record<Stage, number>>> {
  authorize(actor, leadPolicy.read, undefined);
  const rows = await reading(
    actor,
    (db) => db.$queryRaw<{ stage: Stage; leads: number }[]>`
      SELECT stage, sum(entered - "left")::int AS leads FROM lead_tally
      WHERE workspace_id = ${actor.workspaceId}::uuid GROUP BY stage`,
  );
  const found = new Map(rows.map(({ stage, leads }) => [stage, leads]));
  return Object.fromEntries(stages.map((stage) => [stage, found.get(stage) ?? 0])) as Record<Stage, number>;
}

/** How many leads entered and left each stage on each day from one to another, both included; days of the workspace's zone. */
export async function listStageDays(actor: Actor, from: Day, to: Day) {
  authorize(actor, leadPolicy.read, undefined);
  const rows = await reading(
    actor,
    (db) => db.$queryRaw<{ day: Date; stage: Stage; entered: number; left: number }[]>`
      SELECT day, stage, sum(entered)::int AS entered, sum("left")::int AS "left" FROM lead_tally
      WHERE workspace_id = ${actor.workspaceId}::uuid AND day BETWEEN ${from}::date AND ${to}::date
      GROUP BY day, stage ORDER BY day, stage`,
  );
  return rows.map((row) => ({ ...row, day: dayOf(row.day) }));
}
