import { takeBack } from "#features/leads/intake/commands/take-back.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";

/** Takes an import back to its end, chunk by chunk; answers what that came to. */
export async function takeAllBack(person: Person, importId: string, now = new Date("2026-11-22T12:00:00.000Z")) {
  const sum = { removed: 0, restored: 0, kept: 0 };
  for (;;) {
    const { isDone, ...chunk } = await inTransaction(person, (tx) =>
      takeBack(tx, authorize(person, intakePolicy.receive, undefined), importId, { now, most: 1_000 }),
    );
    if (isDone) return sum;
    sum.removed += chunk.removed;
    sum.restored += chunk.restored;
    sum.kept += chunk.kept;
  }
}
