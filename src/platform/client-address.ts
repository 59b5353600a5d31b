import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "./env.ts";

/** The request header in which pages and handlers find the client's address. Only this module writes it. */
export const clientAddressHeader = "x-client-address";

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

/**
 * The address of the client behind `trustedProxies` proxies of ours. Each of them appends the address it was called from to
 * X-Forwarded-For, so only that many entries, counted from the right, can be believed; with none, only the socket.
 */
export function clientAddress(socket: string, forwardedFor: string, trustedProxies: number): string {
  const chain = [...forwardedFor.split(","), socket].map((address) => address.trim()).filter(Boolean);
  return chain.at(Math.max(-chain.length, -1 - trustedProxies)) ?? "";
}
