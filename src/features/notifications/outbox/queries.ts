import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { outboxPolicy } from "./policy.ts";

export type KeptMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly writtenAt: Date;
};

/** The hundred newest mails that would have gone out if a mail server were set. */
export async function listKeptMails(person: Person): Promise<KeptMail[]> {
  authorize(person, outboxPolicy.read, undefined);
  return reading(person, (db) =>
    db.mail.findMany({
      where: { workspaceId: person.workspaceId },
      orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
      take: 100,
      select: { id: true, to: true, subject: true, text: true, writtenAt: true },
    }),
  );
}
