import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { notificationsPolicy } from "../policy.ts";
import type { DismissAllInput, DismissNotificationsInput } from "../schema.ts";

/** Takes notifications off the person's list. Again is a success; refuses `not_found` where one of them isn't theirs. */
export async function dismissNotifications(
  person: Person,
  { notificationIds }: DismissNotificationsInput,
  now: Date,
): Promise<Outcome<{ dismissed: number }>> {
  return inTransaction(person, async (tx) => {
    const { workspaceId, memberId } = person;
    const ids = [...new Set(notificationIds)];
    const own = await tx.read.notification.count({ where: { workspaceId, memberId, id: { in: ids } } });
    if (own < ids.length) return refuse("not_found");
    const proof = authorize(person, notificationsPolicy.dismiss, { memberId });
    const { count } = await tx.write(proof).notification.updateMany({
      where: { workspaceId, memberId, id: { in: ids }, dismissedAt: null },
      data: { dismissedAt: now },
    });
    return { dismissed: count };
  });
}

/**
 * Takes everything off the person's list up to the newest that they saw. Again is a success; refuses `not_found` if that one
 * isn't theirs.
 */
export async function dismissAllNotifications(
  person: Person,
  { through }: DismissAllInput,
  now: Date,
): Promise<Outcome<{ dismissed: number }>> {
  return inTransaction(person, async (tx) => {
    const { workspaceId, memberId } = person;
    const newest = await tx.read.notification.findFirst({ where: { workspaceId, memberId, id: through } });
    if (!newest) return refuse("not_found");
    const proof = authorize(person, notificationsPolicy.dismiss, newest);
    const { count } = await tx.write(proof).notification.updateMany({
      where: { workspaceId, memberId, id: { lte: through }, dismissedAt: null },
      data: { dismissedAt: now },
    });
    return { dismissed: count };
  });
}
