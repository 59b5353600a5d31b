import { isLoopback } from "#platform/loopback.ts";

/** What the links of this installation begin with, and where its server listens. */
export type Address = {
  /** The address for people: of `APP_URL`, or else of this machine. */
  readonly url: string;
  /** The host name or address the server listens on: `HOST`. */
  readonly host: string;
};

/** Who can open a link, in one sentence, and what to do so that more can; null where nothing is left to do. */
export type Reach = {
  readonly who: "this_machine" | "this_network" | "everybody";
  readonly sentence: string;
  readonly advice: readonly string[];
};

/** Who can reach this address. What lies between the two, a proxy or a tunnel, can't be known from here. */
export function reach({ url, host }: Address): Reach {
  const { hostname, protocol } = new URL(url);
  const isPlain = protocol === "http:";
  if (isLoopback(hostname)) return { who: "this_machine", sentence: onlyHere, advice: [...openUp(host), demoGoes] };
  const forwarding = isLoopback(host) ? [forwarded] : [];
  if (isPrivate(hostname)) {
    return { who: "this_network", sentence: network, advice: [...forwarding, ...(isPlain ? [encrypt] : [])] };
  }
  return { who: "everybody", sentence: everybody, advice: [...forwarding, ...(isPlain ? [encrypt] : [])] };
}

const onlyHere = "That leads every other machine to itself, so nobody elsewhere can open a link from here.";
const network = "Machines in this network can open the link, those outside can’t.";
const everybody = "Everybody who has the link can open it.";

const forwarded =
  "The server itself listens to this machine only, so something on it must pass requests on: a proxy or a tunnel.";
const encrypt =
  "Over plain http, passwords can be read on the way. Put a proxy with a certificate in front and let APP_URL begin with https.";
const demoGoes =
  "The demo firm must be gone by then, for everybody knows its password: a start that others can reach refuses to open its data. Choose another DATA_DIR.";

function openUp(host: string): string[] {
  const listening = isLoopback(host)
    ? "Let the server listen to others: HOST=0.0.0.0, or leave it and put a proxy on this machine in front of it."
    : "The server listens to others already.";
  return [listening, "Say the address that others see: APP_URL=https://ground.example.com. Links begin with it."];
}

/** Addresses that no network passes on to the world (RFC 1918, 3927, 4193, 4291, 6598), and names that only one's own network knows. */
function isPrivate(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, "");
  if (/^(10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(bare))
    return /^[\d.]+$/.test(bare);
  if (bare.includes(":")) return /^f[cd]|^fe[89ab]/i.test(bare);
  return !bare.includes(".") || /\.(local|lan|internal|intranet|home\.arpa)$/.test(bare);
}
