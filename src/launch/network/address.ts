import { isIPv6 } from "node:net";
import { isLoopback } from "#platform/loopback.ts";

const loopback = ["127.0.0.1", "localhost", "::1"];
/** Hosts that mean "every interface", and where such a server can be asked. */
const wildcards: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** How a browser on this machine reaches a server that listens on `host`: "http://localhost:3000". */
export function browserAddress(host: string, port: number): string {
  return `http://${loopback.includes(host) || host in wildcards ? "localhost" : bracketed(host)}:${port}`;
}

/** How the launcher reaches it, without a name to resolve: "http://127.0.0.1:3000". */
export function probeAddress(host: string, port: number): string {
  return `http://${bracketed(wildcards[host] ?? host)}:${port}`;
}

/** Whether others than this machine can reach a server on `host`; the address for people, `appUrl`, may say so too. */
export function isOnNetwork(host: string, appUrl: string | undefined): boolean {
  return [host, appUrl ? new URL(appUrl).hostname : host].some((name) => !isLoopback(name));
}

function bracketed(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
