import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { findSurroundings } from "../../imports/queries/find-surroundings.ts";
import { recordReceived } from "../../intake/commands/record-received.ts";
import { hookPolicy } from "../policy.ts";
import { lockKnownLookups } from "../queries/known-lookups.ts";
import { messagesIn, underName } from "../rules/lookups.ts";
import { readMessage } from "../rules/read-message.ts";
import { senderOf } from "../rules/sender-of.ts";
import { landMessages } from "./land-messages.ts";

const batch = 100;

/**
 * Lands what webhooks told of people who are known by now, on the account of the webhook that told it, and lets go of it. Answers how
 * many there were, at most a hundred at once.
 */
export async function landLookups(service: Service, now: Date): Promise<number> {
  return inTransaction(service, async (tx) => {
    const { workspaceId } = service;
    const lookups = await lockKnownLookups(tx.read, workspaceId, batch);
    if (lookups.length === 0) return 0;
    const proof = authorize(service, hookPolicy.landLookups, undefined);
    const context = { ...(await findSurroundings(service)), now };
    for (const { hookId, sender, name, told } of lookups) {
      const messages = messagesIn(told).flatMap((message) => {
        const read = readMessage(message, senderOf(sender), context);
        // Whoever was unknown then is known now, and stays who they are.
        return "draft" in read ? [{ ...read, draft: underName(read.draft, name), kind: "news" as const }] : [];
      });
      const landed = await landMessages(tx, proof, messages, { origin: "key", actorId: hookId, now });
      await recordReceived(tx, proof, [...landed.values()], now);
    }
    const ids = lookups.map(({ id }) => id);
    await tx.write(proof).hookLookup.deleteMany({ where: { workspaceId, id: { in: ids } } });
    return lookups.length;
  });
}
