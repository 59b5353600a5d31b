import { z } from "zod";
import { toldOnce } from "#platform/api/answers.ts";
import { blankOrLineOfText, lineOfText, seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

/** Programs whose webhooks are understood, as their addresses name them. */
export const senderNames = [
  "hubspot",
  "salesforce",
  "web-to-lead",
  "pipedrive",
  "typeform",
  "google-ads",
  "generic",
] as const;
export type SenderName = (typeof senderNames)[number];

/** A program by the name that is kept of it; one that isn't known here any longer is like any other. */
export function keptSender(name: string): SenderName {
  return senderNames.find((known) => known === name) ?? "generic";
}

const sender = z.enum(senderNames, "One of the programs that there are.");

/** What became of a request to a webhook. */
export const outcomes = ["landed", "repeated", "needs_lookup", "ignored", "refused"] as const;
export type DeliveryOutcome = (typeof outcomes)[number];

/** One request to a webhook. */
export const hookDelivery = z.object({
  id: z.uuid(),
  receivedAt: z.date(),
  outcome: z.enum(outcomes),
  status: z.int().describe("The HTTP status that it was answered with."),
  message: z.string().describe("What became of it, in a sentence without anything personal."),
  bytes: z.int(),
  leadIds: z.array(z.uuid()).readonly(),
});
export type HookDelivery = z.output<typeof hookDelivery>;

/** A webhook as the list shows it: without its token, of which only a hash is kept, and without its secret. */
export const hookItem = z.object({
  id: z.uuid(),
  name: z.string(),
  sender,
  account: z.string().nullable().describe("What the sender calls itself by, where its bodies say so."),
  hasSecret: z.boolean(),
  madeBy: z.string().nullable(),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
  revision: z.int(),
  lastDelivery: hookDelivery.nullable(),
});
export type HookItem = z.output<typeof hookItem>;

const hookId = z.uuid("The id of a webhook.");
const name = lineOfText(80, "Give the webhook a name, after the program that will send.");
const longestSecret = 500;
/** As it is typed or copied: what stands around it is no part of it. */
const secret = blankOrLineOfText(longestSecret, "The secret, as the program shows it.").transform(
  (text) => text || null,
);
const account = blankOrLineOfText(200, "What the program calls itself by.").transform((text) => text || null);

/** A new webhook; which of secret and account it takes depends on the program. */
export const makeHookInput = z.strictObject({
  name,
  sender,
  secret: secret.default(null),
  account: account.default(null),
});
export type MakeHookInput = z.output<typeof makeHookInput>;

/** Told once: of the token only a hash is kept. */
export const madeHook = z.object({ id: z.uuid(), address: toldOnce() });
export type MadeHook = { readonly id: string; readonly address: string };

/** Another name, secret or account; what is left out stays. A secret can be replaced and never read. */
export const changeHookInput = z.strictObject({
  hookId,
  revision: seenRevision(),
  name: name.exactOptional(),
  secret: secret.exactOptional(),
  account: account.exactOptional(),
});
export type ChangeHookInput = z.output<typeof changeHookInput>;
export const changedHook = z.object({ id: z.uuid(), revision: z.int() });

/** The same out of a form, where an empty secret means the one that there is. */
export const changeHookForm = z.preprocess((typed) => {
  if (typeof typed !== "object" || typed === null || !("secret" in typed)) return typed;
  const { secret: text, ...rest } = typed;
  return text === "" ? rest : typed;
}, changeHookInput);

export const hookInput = z.strictObject({ hookId });
export type HookInput = z.output<typeof hookInput>;
export const thatHook = z.object({ id: z.uuid() });

/** The id of a webhook stands where its program stands in the address at which it is called. */
export const hookAtPath = z.strictObject({ hook: hookId }).transform(({ hook }): HookInput => ({ hookId: hook }));
export const changeHookAtPath = changeHookInput
  .omit({ hookId: true })
  .extend({ hook: hookId })
  .transform(({ hook, ...wish }): ChangeHookInput => ({ ...wish, hookId: hook }));

/** Where other programs send. */
export const deliverAtPath = z.strictObject({
  hook: sender.describe("The program that sends."),
  token: z.string("The token of the webhook's address."),
});

/** What a program hears whose message was taken. It isn't told what became of it: the address may stand in a page for all to see. */
export const taken = z.object({});

const identity = z.object({ system: z.string(), externalId: z.string() });

/** A message as it is kept until its lead is known, in its sender's words. */
const keptMessage = z.object({
  kind: z.enum(["lead", "activity"]),
  system: z.string().nullable(),
  properties: z.record(z.string(), z.string()),
  others: z.array(identity).exactOptional(),
  currency: z.string().exactOptional(),
  changedAt: z.coerce.date().exactOptional(),
});

/** What was told of one lead: what is known of it, the last value of each property, and the latest activities. */
export const keptTold = z.object({ lead: keptMessage.nullable(), activities: z.array(keptMessage) });
export type KeptTold = z.output<typeof keptTold>;

/** Somebody whom a program told of and nobody knows by that name, until a lead of it comes in. */
export const hookLookup = z.object({
  id: z.uuid(),
  hookId: z.uuid(),
  hookName: z.string(),
  system: z.string(),
  externalId: z.string(),
  told: z.array(z.string()).describe("The names of what was told."),
  times: z.int(),
  firstAt: z.date(),
  lastAt: z.date(),
});
export type HookLookup = z.output<typeof hookLookup>;

export const dismissLookupInput = z.strictObject({ lookupId: z.uuid("The id of a lookup.") });
export type DismissLookupInput = z.output<typeof dismissLookupInput>;
export const dismissedLookup = z.object({ id: z.uuid() });

const named = z.object({ hookId: z.uuid(), name: z.string(), sender });

/** Neither addresses nor secrets, and nobody's name in another system. */
export const hookFacts = {
  "hook.made": named,
  "hook.changed": named.extend({ changed: z.array(z.enum(["name", "secret", "account"])) }),
  "hook.renewed": named,
  "hook.ended": named,
  "hook.lookup_dismissed": z.object({ lookupId: z.uuid(), system: z.string() }),
};
export type HookFact = FactOf<typeof hookFacts>;
