import type { Delivered } from "#platform/api/hook-endpoint.ts";
import { type Outcome, type RefusalCode, refuse } from "#platform/refusals.ts";
import type { StoredHook } from "../queries/lock-hook.ts";
import type { Claim, Message } from "../rules/sender.ts";
import { senderOf } from "../rules/sender-of.ts";
import { isGenuine } from "./is-genuine.ts";

type Opened = { readonly messages: readonly Message[] };

/**
 * The messages in a request, once it has shown whose it is. Refuses `too_large`, `secret_unreadable`, `wrong_signature` and
 * `unreadable_message`, the last two with the reason.
 */
export function openDelivery(hook: StoredHook, { body, ...request }: Delivered, now: Date): Outcome<Opened> {
  const { sender, secret, account } = hook;
  if (body === null) return refuse("too_large");
  if (typeof secret === "object" && secret !== null) return refuse("secret_unreadable");
  const credentials = { secret, account };
  const claim = senderOf(sender).claimOf({ ...request, body }, credentials, now);
  if (claim.kind === "refused") return because("wrong_signature", claim.reason);
  if (claim.kind === "signed" && !isGenuine(claim)) return because("wrong_signature", claim.otherwise);
  const reading = senderOf(sender).read({ ...request, body }, credentials);
  if ("problem" in reading) return because("unreadable_message", reading.problem);
  return { messages: heardOnce(reading.messages, claim) };
}

/**
 * What is signed is heard once: a message that its sender gave no name has that of the signature. Else whoever caught an older one
 * could bring back what it told.
 */
function heardOnce(messages: readonly Message[], claim: Claim): readonly Message[] {
  const signature = claim.kind === "signed" ? claim.signatures.find(({ by }) => by === "sha256") : undefined;
  if (!signature) return messages;
  return messages.map((message, index) => ({ ...message, key: message.key ?? `${signature.shown} ${index}` }));
}

/** A refusal of the whole request, for a reason in a sentence. */
function because(code: RefusalCode, reason: string) {
  return refuse(code, { "": reason });
}
