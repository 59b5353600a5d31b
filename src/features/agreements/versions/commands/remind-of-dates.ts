import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { todayIn } from "../../../workspace/queries.ts";
import { versionPolicy } from "../policy.ts";
import { listDays } from "../queries/list-days.ts";
import { dueReminder } from "../rules/due-reminders.ts";
import type { VersionFact } from "../schema/facts.ts";

/**
 * A round of the worker through one workspace: says a week before and on the day that a decision is asked for, that an
 * agreement is to be looked at again, that it ends. However many workers make it at once, each is said once.
 */
export async function remindOfDates(workspaceId: string, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "The calendar" };
  const proof = authorize(service, versionPolicy.keepDays, undefined);
  await inTransaction(service, async (tx) => {
    const days = await listDays(tx.read, workspaceId);
    const today = await todayIn(tx.read, workspaceId, now);
    for (const one of days) {
      const when = dueReminder(one, today);
      if (when === null) continue;
      const { agreementId, kind, title, number, about, day } = one;
      const { count } = await tx.write(proof).agreementReminder.createMany({
        data: { workspaceId, agreementId, about, day: new Date(day), when, remindedAt: now },
        skipDuplicates: true,
      });
      if (count === 0) continue;
      const payload = { agreementId, kind, title, number, about, day, when };
      const fact: VersionFact = { type: "agreement.reminded", payload };
      await recordFact(tx, proof, fact, now);
    }
  });
}
