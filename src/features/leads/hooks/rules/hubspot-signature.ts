import { isFresh, isSignedBy, refused, stale, unset } from "./claims.ts";
import type { Claim, Credentials, HookRequest, Signature } from "./sender.ts";

/**
 * Version 3 signs method, address, body and time with the client secret; what it escapes in the address is unclear enough that it
 * may be as it came. Versions 2 and 1, of workflows and older subscriptions, know no time: they hold where there is no version 3.
 */
export function hubspotClaim(request: HookRequest, { secret }: Credentials, now: Date): Claim {
  if (!secret) return unset;
  const { method, url, headers, body } = request;
  const shown = headers["x-hubspot-signature-v3"];
  if (shown !== undefined) {
    const timestamp = headers["x-hubspot-request-timestamp"] ?? "";
    if (!isFresh(Number(timestamp || Number.NaN), now)) return stale;
    return isSignedBy(
      addressesOf(url).map((address) => ({ ...hmac, shown, key: secret, content: [method, address, body, timestamp] })),
      wrong,
    );
  }
  const older = headers["x-hubspot-signature"];
  if (older === undefined) return refused("It bears no signature. Turn request signatures on over there.");
  const isSecond = headers["x-hubspot-signature-version"] === "v2";
  return isSignedBy(
    isSecond
      ? addressesOf(url).map((address) => ({ ...hash, shown: older, content: [secret, method, address, body] }))
      : [{ ...hash, shown: older, content: [secret, body] }],
    wrong,
  );
}

const hmac = { by: "sha256", as: "base64" } as const;
const hash = { by: "sha256", as: "hex", key: null } as const satisfies Partial<Signature>;
const wrong = "Its signature is another one. Check the client secret, and that the address is the one that was pasted.";

/** The address as it came, and as HubSpot has it signed: with these characters unescaped. */
function addressesOf(url: string): readonly string[] {
  return [...new Set([url, url.replace(escaped, (code) => decodeURIComponent(code))])];
}

const escaped = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;
