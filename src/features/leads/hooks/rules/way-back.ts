import type { SenderName } from "../schema.ts";
import type { HookRequest } from "./sender.ts";

/**
 * Where a browser that sent a form itself is led back to: the page that the form names as retURL, if that is of the very site on which
 * the form stands. Else nowhere, for an address of ours must not lead to wherever somebody likes.
 */
export function wayBack(
  sender: SenderName,
  { headers, body }: Pick<HookRequest, "headers"> & { readonly body: HookRequest["body"] | null },
): string | null {
  if (sender !== "web-to-lead" || body === null) return null;
  const wished = URL.parse(new URLSearchParams(new TextDecoder().decode(body)).get("retURL") ?? "");
  return wished && /^https?:$/.test(wished.protocol) && wished.origin === headers.origin ? wished.href : null;
}
