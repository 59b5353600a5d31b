import type { Delivered } from "#platform/api/hook-endpoint.ts";
import { type Outcome, type RefusalCode, refuse } from "#platform/refusals.ts";
import type { StoredHook } from "../queries/lock-hook.ts";
import type { Message } from "../rules/sender.ts";
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
  return "problem" in reading ? because("unreadable_message", reading.problem) : reading;
}

/** A refusal of the whole request, for a reason in a sentence. */
function because(code: RefusalCode, reason: string) {
  return refuse(code, { "": reason });
}
