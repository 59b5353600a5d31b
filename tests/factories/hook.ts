import { createHmac } from "node:crypto";
import { makeHook } from "#features/leads/hooks/commands/make-hook.ts";
import { receiveDelivery } from "#features/leads/hooks/commands/receive-delivery.ts";
import { type MakeHookInput, makeHookInput } from "#features/leads/hooks/schema.ts";
import type { Key, Person } from "#platform/actor.ts";
import type { Receipt } from "#platform/api/hook-endpoint.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";

/** What both sides know of a webhook of the tests. */
export const hookSecret = "only the two of us know";

const wishes = {
  hubspot: { name: "HubSpot workflow", sender: "hubspot", secret: hookSecret },
  salesforce: { name: "Salesforce flow", sender: "salesforce", account: "00D000000000042EAA" },
  "web-to-lead": { name: "Contact form", sender: "web-to-lead" },
  pipedrive: { name: "Pipedrive", sender: "pipedrive", secret: hookSecret, account: "ground" },
  typeform: { name: "Demo request", sender: "typeform", secret: hookSecret },
  "google-ads": { name: "Lead ad", sender: "google-ads", secret: hookSecret },
  generic: { name: "Webshop", sender: "generic" },
};

export type AHook = { readonly id: string; readonly address: string; readonly path: string; readonly actor: Key };

/** A webhook of a person's house for a program, with what that needs. */
export async function aHook(
  person: Person,
  sender: keyof typeof wishes = "generic",
  wish: Partial<MakeHookInput> = {},
): Promise<AHook> {
  const input = makeHookInput.parse({ ...wishes[sender], ...wish });
  const made = await makeHook(person, input, new Date());
  if (isRefusal(made)) throw new Error(made.refused);
  const { id, address } = made;
  const { workspaceId } = person;
  const actor: Key = { kind: "key", workspaceId, keyId: id, name: input.name, scopes: ["leads:write"] };
  return { id, address, path: new URL(address).pathname, actor };
}

/** Delivers JSON, or a text as it is, to a webhook, as its address would. */
export function deliver(
  { actor, address }: AHook,
  content: unknown,
  headers: Record<string, string> = {},
  now = new Date(),
): Promise<Outcome<Receipt>> {
  const body = new Uint8Array(Buffer.from(typeof content === "string" ? content : JSON.stringify(content)));
  const told = { "content-type": "application/json", ...headers };
  return receiveDelivery(actor, { method: "POST", url: address, headers: told, body, bytes: body.length }, now);
}

/** The header by which Typeform shows that it sent a body. */
export function asTypeform(body: string, secret = hookSecret): Record<string, string> {
  return { "typeform-signature": `sha256=${createHmac("sha256", secret).update(body).digest("base64")}` };
}

/** The headers by which HubSpot shows that it sent a body to an address, at a moment. */
export function asHubspot(address: string, body: string, at = new Date()): Record<string, string> {
  const timestamp = String(at.getTime());
  const signature = createHmac("sha256", hookSecret).update(`POST${address}${body}${timestamp}`).digest("base64");
  return { "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": timestamp };
}

/** HubSpot's news of one contact and one value of theirs. */
export function aPropertyChange(objectId: number, propertyName: string, propertyValue: string, eventId = 1) {
  const subscriptionType = "contact.propertyChange";
  const occurredAt = Date.parse("2026-11-20T09:00:00Z");
  return {
    eventId,
    subscriptionId: 7,
    portalId: 42,
    appId: 9,
    occurredAt,
    subscriptionType,
    objectId,
    propertyName,
    propertyValue,
  };
}

/** Answers to a form of Typeform's by somebody with this address. */
export function aFormResponse(email: string, eventId = "01AAAA"): string {
  const question = { id: "a1", title: "Work email", type: "email", ref: "email" };
  return JSON.stringify({
    event_id: eventId,
    event_type: "form_response",
    form_response: {
      token: `token of ${eventId}`,
      submitted_at: "2026-11-20T17:49:44Z",
      hidden: { utm_source: "linkedin" },
      definition: { id: "f1", title: "Demo request", fields: [question] },
      answers: [{ type: "email", email, field: question }],
    },
  });
}
