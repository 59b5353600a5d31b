import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Outcome } from "#platform/refusals.ts";
import { recordFact } from "../../activity/commands/record-fact.ts";
import { notificationsPolicy } from "../policy.ts";
import { choicesIn } from "../queries/find-choices.ts";
import { choiceChanges } from "../rules/choices.ts";
import type { Choices, NotificationFact } from "../schema.ts";

/**
 * Lays down how the person is told of each kind of news, in place of what they chose before. The same choices again are a
 * success that changes nothing.
 */
export async function chooseNews(person: Person, choices: Choices, now: Date): Promise<Outcome<{ changed: number }>> {
  return inTransaction(person, async (tx) => {
    const { workspaceId, memberId } = person;
    // One form after the other, so that the choices of two never mix.
    await tx.read.$queryRaw`
      SELECT id FROM member WHERE workspace_id = ${workspaceId}::uuid AND id = ${memberId}::uuid FOR NO KEY UPDATE`;
    const before = await choicesIn(tx.read, workspaceId, memberId);
    const proof = authorize(person, notificationsPolicy.choose, { memberId });
    const changes = choiceChanges(before, choices);
    if (changes.length === 0) return { changed: 0 };

    await tx.write(proof).notificationChoice.deleteMany({ where: { workspaceId, memberId } });
    await tx.write(proof).notificationChoice.createMany({
      data: Object.entries(choices).map(([kind, choice]) => ({ workspaceId, memberId, kind, ...choice })),
    });
    const fact: NotificationFact = { type: "notification_choice.changed", payload: { changes } };
    await recordFact(tx, proof, fact, now);
    return { changed: changes.length };
  });
}
