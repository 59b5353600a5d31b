import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { enqueue } from "#platform/jobs.ts";
import type { FactNews } from "../../activity/news/schema.ts";
import type { RecordedFact } from "../../activity/schema.ts";
import { findCalendars } from "../../workspace/calendars/queries.ts";
import { calendarOf } from "../../workspace/calendars/rules/calendars.ts";
import { notificationsPolicy } from "../policy.ts";
import { listRecipients } from "../queries/list-recipients.ts";
import { choiceOf } from "../rules/choices.ts";
import { mailDueAt } from "../rules/mail-time.ts";
import { recipients } from "../rules/recipients.ts";

/**
 * Tells everybody a fact is news for, as they chose: in the app, and by mail when it is due. All that is due to one member at
 * one time is one job, queued in the transaction of the notifications.
 */
export async function tellMembers(service: Service, fact: RecordedFact, news: FactNews, now: Date): Promise<void> {
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, notificationsPolicy.notify, undefined);
    const { workspaceId } = service;
    const members = await listRecipients(tx.read, workspaceId);
    const calendars = await findCalendars(service);
    const told = recipients(news.tells, members, fact.actor.id).flatMap(({ member, kind }) => {
      const { inApp, mail } = choiceOf(kind, member, member.choices);
      const calendar = member.team ? calendarOf(calendars, member.team) : calendars.workspace;
      const mailAt = mailDueAt(mail, calendar, now);
      return inApp || mailAt ? [{ memberId: member.id, kind: kind.name, mailDueAt: mailAt }] : [];
    });
    if (told.length === 0) return;
    const queued = await listQueued(tx, workspaceId, now);
    await tx.write(proof).notification.createMany({
      data: told.map((notification) => ({ workspaceId, factId: fact.id, ...notification })),
    });
    for (const { memberId, mailDueAt } of told) {
      if (!mailDueAt || queued.has(`${memberId} ${mailDueAt.toISOString()}`)) continue;
      await enqueue(tx, proof, "mail", { workspaceId, id: memberId }, mailDueAt);
    }
  });
}

/** Whose mail of what time has a job already: each time that is still to come, or that this very transaction has set. */
async function listQueued(tx: Transaction, workspaceId: string, now: Date): Promise<Set<string>> {
  const waiting = await tx.read.notification.findMany({
    where: { workspaceId, mailedAt: null, mailDueAt: { gte: now } },
    distinct: ["memberId", "mailDueAt"],
    select: { memberId: true, mailDueAt: true },
  });
  return new Set(waiting.map(({ memberId, mailDueAt }) => `${memberId} ${mailDueAt?.toISOString()}`));
}
