import type { LeadField } from "#features/leads/fields/schema.ts";
import { type ReadMessage, readMessage } from "#features/leads/hooks/rules/read-message.ts";
import type { HookRequest, Message } from "#features/leads/hooks/rules/sender.ts";
import { senderOf } from "#features/leads/hooks/rules/sender-of.ts";
import type { SenderName } from "#features/leads/hooks/schema.ts";
import { importedAt } from "./reading.ts";

/** A request with a body as a program sends it. */
export function aRequest(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): HookRequest {
  const url = "https://ground.example/api/v1/hooks/program/token";
  return { method: "POST", url, headers, body: new Uint8Array(Buffer.from(body)) };
}

const form = { "content-type": "application/x-www-form-urlencoded" };

/** The messages of a body; throws for one that nobody can make sense of. */
export function messagesOf(sender: SenderName, body: string, account: string | null = null): readonly Message[] {
  const headers = /^[\w.]+=/.test(body) ? form : {};
  const reading = senderOf(sender).read(aRequest(body, headers), { secret: null, account });
  if ("problem" in reading) throw new Error(reading.problem);
  return reading.messages;
}

/** What the messages of a body come to, in a workspace in Prague that counts in euros. */
export function readBody(sender: SenderName, body: string, given: Given = {}): ReadMessage[] {
  const { fields = [], members = [], account = null } = given;
  const context = { fields, members, currency: "EUR", timeZone: "Europe/Prague", now: importedAt };
  return messagesOf(sender, body, account).map((message) =>
    message.kind === "ignored" ? message : readMessage(message, senderOf(sender), context),
  );
}

type Given = {
  readonly fields?: readonly LeadField[];
  readonly members?: readonly { id: string; name: string; email: string }[];
  readonly account?: string;
};
