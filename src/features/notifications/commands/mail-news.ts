import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { enqueue, type Job } from "#platform/jobs.ts";
import { appAddress, post } from "#platform/mail.ts";
import { notificationsPolicy } from "../policy.ts";
import { findMailed, listNewsToMail } from "../queries/news-to-mail.ts";
import { newsLines, type ReadNews } from "../rules/lines.ts";
import { newsMail } from "../rules/mail.ts";

// A job may come a little before its time by the clock of this machine; then it mustn't find nothing.
const tolerance = 60 * 1_000;
// Longer than a mail server may take (platform/mail.ts).
const untilNextTry = 5 * 60 * 1_000;

/**
 * Mails a member (`id`) all of their news that are due, as one mail. News that were dismissed or chosen not to be mailed since,
 * and those of a member who was deactivated, aren't. Answers how many notifications went out.
 *
 * Whoever moves the due time of a notification, under its row's lock, has it for five minutes; another job stands ready for
 * the time after. So of any number of workers one sends it, and whatever becomes of that one it is sent in the end. A worker
 * that dies just after sending and before noting it makes that a second time.
 */
export async function mailNews({ workspaceId, id: memberId }: Job, read: ReadNews, now: Date): Promise<number> {
  const service: Service = { kind: "service", workspaceId, name: "notifications" };
  const proof = authorize(service, notificationsPolicy.mail, undefined);
  const claimed = await inTransaction(service, (tx) => claim(tx, proof, memberId, now));
  if (!claimed) return 0;
  const { to, timeZone, workspaceName, news } = claimed;
  const mail = { to, ...newsMail(newsLines(news, read), { workspaceName, timeZone, address: appAddress }) };
  await post(proof, mail, now);
  await inTransaction(service, (tx) =>
    tx.write(proof).notification.updateMany({
      where: { workspaceId, id: { in: news.map(({ id }) => id) } },
      data: { mailedAt: now },
    }),
  );
  return news.length;
}

async function claim(tx: Transaction, proof: Proof, memberId: string, now: Date) {
  const { workspaceId } = proof.actor;
  const nextTry = new Date(now.getTime() + untilNextTry);
  const due = await tx.write(proof).notification.updateManyAndReturn({
    where: { workspaceId, memberId, mailedAt: null, mailDueAt: { lte: new Date(now.getTime() + tolerance) } },
    data: { mailDueAt: nextTry },
    select: { id: true },
  });
  const ids = due.map(({ id }) => id);
  const mailed = await findMailed(tx.read, workspaceId, memberId);
  const news = mailed ? await listNewsToMail(tx.read, workspaceId, ids) : [];
  const isWanted = new Set(news.map(({ id }) => id));
  const unwanted = ids.filter((id) => !isWanted.has(id));
  await tx.write(proof).notification.updateMany({
    where: { workspaceId, id: { in: unwanted } },
    data: { mailDueAt: null },
  });
  if (!mailed || news.length === 0) return null;
  await enqueue(tx, proof, "mail", { workspaceId, id: memberId }, nextTry);
  return { ...mailed, news };
}
