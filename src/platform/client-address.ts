import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "./env.ts";

// Only this module writes this header of a request: whatever a client sends under its name is overwritten.
const clientAddressHeader = "x-client-address";

/**
 * Writes the client's address into every incoming request before Next sees it. Next itself believes X-Forwarded-For from
 * anybody, which would let an attacker pick a new address for each try at a password.
 */
export function recordClientAddresses() {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers["x-forwarded-for"];
    request.headers[clientAddressHeader] = clientAddress(
      request.socket.remoteAddress ?? "",
      Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? ""),
      env.TRUSTED_PROXIES,
    );
  });
}

/** Who is at the other end, as far as a request tells: their address, and what the browser says of itself. */
export type Client = { readonly address: string; readonly userAgent: string };

/** What the headers of a request tell of its client. */
export function describeClient(headers: Headers): Client {
  return { address: headers.get(clientAddressHeader) ?? "", userAgent: headers.get("user-agent") ?? "" };
}

/**
 * What counts as one client in a limit: an IPv4 address, or of an IPv6 address the network of 64 bits that one household or
 * machine has all to itself.
 */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(":")) return mapped ?? address;
  const [head = "", tail] = address.split("::").map((part) => part.replace(/%.*$/, ""));
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0"), ...(tail ?? "").split(":")]
    .slice(0, 4)
    .join(":");
}

/**
 * The address of the client behind `trustedProxies` proxies of ours. Each of them appends the address it was called from to
 * X-Forwarded-For, so only that many entries, counted from the right, can be believed; with none, only the socket.
 */
export function clientAddress(socket: string, forwardedFor: string, trustedProxies: number): string {
  const chain = [...forwardedFor.split(","), socket].map((address) => address.trim()).filter(Boolean);
  return chain.at(Math.max(-chain.length, -1 - trustedProxies)) ?? "";
}
