import { formOf, itemsOf, jsonOf, notUnderstood, tooMany } from "./body.ts";
import { isFresh, isSignedBy, refused, stale } from "./claims.ts";
import { deleted } from "./ignored.ts";
import { isObject, propertiesOf, valuesIn } from "./properties.ts";
import type { Bytes, HookRequest, Ignored, Sender, Told } from "./sender.ts";

/** Any other program: JSON or a form, with a lead, a list of them, or touches of leads; signed by Standard Webhooks, if at all. */
export const generic: Sender = {
  vocabulary: null,
  claimOf({ headers, body }, { secret }, now) {
    if (!secret) return { kind: "open" };
    const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": shown } = headers;
    if (!id || !timestamp || !shown) return refused("It bears no signature of Standard Webhooks.");
    if (!isFresh(Number(timestamp) * 1_000, now)) return stale;
    const signed = {
      by: "sha256",
      as: "base64",
      key: signingKey(secret),
      content: [`${id}.${timestamp}.`, body],
    } as const;
    const signatures = shown.split(" ", mostSignatures).map((one) => ({ ...signed, shown: one.replace(/^v1,/, "") }));
    return isSignedBy(signatures, "Its signature is another one. Check the signing secret.");
  },
  read(request, { account }) {
    const body = isForm(request) ? formOf(request) : jsonOf(request);
    if ("problem" in body) return body;
    const items = itemsOf(body.value instanceof URLSearchParams ? Object.fromEntries(body.value) : body.value);
    if (!items) return { problem: tooMany };
    if (!items.every(isObject)) return { problem: notUnderstood };
    const id = request.headers["webhook-id"]?.slice(0, longestId) ?? null;
    const keyOf = (index: number) => (items.length === 1 ? id : id && `${id}/${index}`);
    return { messages: items.map((item, index) => ({ key: keyOf(index), ...told(item, account) })) };
  },
};

const longestId = 200;
// While a secret is renewed, there are two.
const mostSignatures = 5;

function told(item: object, account: string | null): Told | Ignored {
  const { event, ...said } = propertiesOf(valuesIn(item));
  const system = account?.trim() || null;
  if (event === "touch") return { kind: "activity", system, properties: said };
  if (event && deletion.test(event)) return deleted;
  return { kind: "lead", system, properties: said };
}

const deletion = /\bdeleted?$/i;

/** A form says that it is one; whoever says nothing sends JSON. */
function isForm({ headers }: HookRequest): boolean {
  return headers["content-type"]?.toLowerCase().startsWith("application/x-www-form-urlencoded") ?? false;
}

/** As Standard Webhooks has it, the key is written in base64 behind "whsec_"; of any other secret it is the text itself. */
function signingKey(secret: string): Bytes {
  const [, written] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret.trim()) ?? [];
  if (!written || written.replace(/=+$/, "").length % 4 === 1) return secret;
  return Uint8Array.from(atob(written), (character) => character.charCodeAt(0));
}
