import type { Key } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { findSurroundings } from "../../imports/queries/find-surroundings.ts";
import { recordReceived } from "../../intake/commands/record-received.ts";
import type { Landed } from "../../intake/schema.ts";
import { originOf } from "../../timeline/rules/origin.ts";
import { hookPolicy } from "../policy.ts";
import { lookupIdentity } from "../rules/lookups.ts";
import { readMessage } from "../rules/read-message.ts";
import type { Ignored, Message, Told } from "../rules/sender.ts";
import { senderOf } from "../rules/sender-of.ts";
import { type MessageOutcome, outcomeOf, summaryOf } from "../rules/summary.ts";
import type { SenderName } from "../schema.ts";
import { keepForLookup } from "./keep-for-lookup.ts";
import { isUnknown, landMessages, type OfLead } from "./land-messages.ts";
import { noteDelivery } from "./note-delivery.ts";
import { takeMessages } from "./take-messages.ts";

/** A message that was looked at: one that speaks of a lead keeps what it told. */
type Looked =
  | { readonly kind: "repeated" }
  | Ignored
  | { readonly kind: "refused"; readonly reason: string }
  | (OfLead & { readonly told: Told });

/**
 * Lands the messages of one request on the account of its webhook, and notes what became of them. Refuses `cannot_land`, with the
 * reasons, where nothing of it could land or be kept: then it may be sent again.
 */
export async function landDelivery(
  actor: Key,
  sender: SenderName,
  { messages, bytes }: { readonly messages: readonly Message[]; readonly bytes: number },
  now: Date,
): Promise<Outcome<{ factId: string | null }>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, hookPolicy.receive, undefined);
    const fresh = await takeMessages(tx, proof, actor.keyId, messages, now);
    const context = { ...(await findSurroundings(actor)), now };
    const looked = messages.map((message): Looked => {
      if (!fresh.has(message)) return { kind: "repeated" };
      if (message.kind === "ignored") return message;
      const read = readMessage(message, senderOf(sender), context);
      return "draft" in read ? { ...read, told: message } : read;
    });
    const ofLeads = looked.flatMap((one) => ("draft" in one ? [one] : []));
    const landed = await landMessages(tx, proof, ofLeads, { ...originOf(actor), now });
    for (const { draft, told } of ofLeads.filter((one) => isUnknown(landed.get(one)))) {
      const identity = lookupIdentity(draft);
      if (identity) await keepForLookup(tx, proof, actor.keyId, identity, told, now);
    }

    const summary = summaryOf(looked.map((one) => outcomeOfLooked(one, landed)));
    if (summary.outcome === "refused") return refuse("cannot_land", { "": summary.message });
    await recordReceived(tx, proof, [...landed.values()], now);
    await noteDelivery(tx, proof, { ...summary, status: 200, bytes }, now);
    return { factId: tx.facts.at(-1) ?? null };
  });
}

function outcomeOfLooked(one: Looked, landed: ReadonlyMap<OfLead, Landed>): MessageOutcome {
  if (one.kind === "repeated") return { outcome: "repeated" };
  if ("reason" in one) return { outcome: one.kind, reason: one.reason };
  const result = landed.get(one);
  if (!result) throw new Error("what speaks of a lead has landed somehow");
  return outcomeOf(result, one.left);
}
