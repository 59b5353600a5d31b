import type { Person, Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { mailLater } from "#platform/jobs.ts";
import { appAddress, isMailSet } from "#platform/mail.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import type { RecordedFact } from "../activity/schema.ts";
import { notificationsPolicy } from "./policy.ts";
import type { DismissNotificationInput } from "./schema.ts";

/**
 * Tells every active member of a fact but the one who did it: in the app, and as `words` by mail where a mail server is set.
 */
export async function notifyMembers(service: Service, fact: RecordedFact, words: string): Promise<void> {
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, notificationsPolicy.notify, undefined);
    const { workspaceId } = service;
    const members = await tx.read.member.findMany({
      where: { workspaceId, deactivatedAt: null, ...(fact.actor.id && { id: { not: fact.actor.id } }) },
      select: { id: true, person: { select: { email: true } } },
    });
    await tx.write(proof).notification.createMany({
      data: members.map(({ id }) => ({ workspaceId, memberId: id, factId: fact.id })),
    });
    if (!isMailSet) return;
    const text = `${words}.\n\n${appAddress("/")}\n`;
    for (const { person } of members) await mailLater(tx, proof, { to: person.email, subject: words, text });
  });
}

/** Takes a notification off the person's list. Again is a success; refuses `not_found` for one that isn't theirs. */
export async function dismissNotification(
  person: Person,
  { notificationId }: DismissNotificationInput,
  now: Date,
): Promise<Outcome<{ notificationId: string }>> {
  return inTransaction(person, async (tx) => {
    const { workspaceId, memberId } = person;
    const found = await tx.read.notification.findFirst({ where: { workspaceId, id: notificationId, memberId } });
    if (!found) return refuse("not_found");
    const proof = authorize(person, notificationsPolicy.dismiss, found);
    await tx.write(proof).notification.updateMany({
      where: { workspaceId, id: notificationId, dismissedAt: null },
      data: { dismissedAt: now },
    });
    return { notificationId };
  });
}
