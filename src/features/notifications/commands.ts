import type { Person, Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, reading } from "#platform/database/transaction.ts";
import { enqueue, type Job } from "#platform/jobs.ts";
import { noteChange } from "#platform/live/note-change.ts";
import { appAddress, deliver, isMailSet } from "#platform/mail.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import type { AnyFact, RecordedFact } from "../activity/schema.ts";
import { notificationsPolicy } from "./policy.ts";
import type { DismissNotificationInput } from "./schema.ts";

/** Tells every active member of a fact but the one who did it: in the app, and by mail where a mail server is set. */
export async function notifyMembers(service: Service, fact: RecordedFact): Promise<void> {
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, notificationsPolicy.notify, undefined);
    const { workspaceId } = service;
    const members = await tx.read.member.findMany({
      where: { workspaceId, deactivatedAt: null, ...(fact.actor.id && { id: { not: fact.actor.id } }) },
      select: { id: true },
    });
    const notifications = await tx.write(proof).notification.createManyAndReturn({
      data: members.map(({ id }) => ({ workspaceId, memberId: id, factId: fact.id, kind: "workspace" })),
      select: { id: true },
    });
    if (isMailSet) for (const { id } of notifications) await enqueue(tx, proof, "mail", { workspaceId, id });
    await noteChange(tx, proof, "notification");
  });
}

/**
 * Mails a notification to its member, unless they have dismissed it or were deactivated meanwhile; `sentence` puts its fact
 * into words after the actor's name. Throws when the mail server doesn't take it.
 */
export async function mailNotification({ workspaceId, id }: Job, sentence: (fact: AnyFact) => string): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "notifications" };
  const found = await reading(service, (db) =>
    db.notification.findFirst({
      where: { workspaceId, id, dismissedAt: null, member: { deactivatedAt: null } },
      select: {
        fact: { select: { type: true, payload: true, actorName: true } },
        member: { select: { person: { select: { email: true } } } },
      },
    }),
  );
  if (!found) return;
  const subject = `${found.fact.actorName} ${sentence(found.fact)}`;
  await deliver({ to: found.member.person.email, subject, text: `${subject}.\n\n${appAddress("/")}\n` });
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
