import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { notificationsPolicy } from "../policy.ts";
import type { Choices } from "../schema.ts";

/** What the person chose of each kind of news; where nothing, the default of their role counts. */
export async function findChoices(person: Person): Promise<Choices> {
  authorize(person, notificationsPolicy.read, person);
  return reading(person, (db) => choicesIn(db, person.workspaceId, person.memberId));
}

/** The same of any member, inside a transaction that is open. */
export async function choicesIn(db: Reads, workspaceId: string, memberId: string): Promise<Choices> {
  const rows = await db.notificationChoice.findMany({
    where: { workspaceId, memberId },
    select: { kind: true, inApp: true, mail: true },
  });
  return Object.fromEntries(rows.map(({ kind, ...choice }) => [kind, choice]));
}
