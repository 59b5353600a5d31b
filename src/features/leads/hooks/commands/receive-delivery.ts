import type { Key } from "#platform/actor.ts";
import type { Delivered, Receipt } from "#platform/api/hook-endpoint.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { findStoredHook } from "../queries/lock-hook.ts";
import { setups } from "../rules/senders.ts";
import { wayBack } from "../rules/way-back.ts";
import { landDelivery } from "./land-delivery.ts";
import { noteRefused } from "./note-delivery.ts";
import { openDelivery } from "./open-delivery.ts";

/**
 * Takes in what a program sends to its webhook, all of a request or nothing of it: leads come in, news reaches those that are
 * known, and news of others is kept until they are. What came before has no effect. Whatever becomes of it is noted, with a
 * sentence. Refuses `too_large`, `secret_unreadable`, `wrong_signature`, `unreadable_message`, and `cannot_land` where no message
 * of it could land or be kept.
 */
export async function receiveDelivery(actor: Key, delivered: Delivered, now: Date): Promise<Outcome<Receipt>> {
  const hook = await reading(actor, (db) => findStoredHook(db, actor.workspaceId, actor.keyId));
  if (!hook) return refuse("not_found");
  const opened = openDelivery(hook, delivered, now);
  const outcome = isRefusal(opened)
    ? opened
    : await landDelivery(actor, hook.sender, { messages: opened.messages, bytes: delivered.bytes }, now);
  if (isRefusal(outcome)) {
    await noteRefused(actor, outcome, delivered.bytes, now);
    return outcome;
  }
  const { type: contentType, body } = setups[hook.sender].answer;
  // Anybody can read the address of a form, and there would be no fact where all that they told was known.
  const factId = hook.sender === "web-to-lead" ? null : outcome.factId;
  return { contentType, body, location: wayBack(hook.sender, delivered), factId };
}
