import { Agent, type ClientRequest, get } from "node:http";

/** A running server: its address without a slash at the end, and the cookie of who is signed in there, or "". */
export type Site = { readonly address: string; readonly cookie: string };

/** Ours, with small workspaces beside the one that is full: two people in each, and the database behind all. */
export type OwnSite = Site & {
  readonly firms: readonly Firm[];
  readonly database: string;
  /** The environment of programs that work in it. */
  readonly settings: Record<string, string>;
};

/** The cookies of an admin of a workspace and of somebody who only looks on. */
export type Firm = { readonly admin: string; readonly onlooker: string };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Milliseconds from a request to the first byte of its answer, over a connection that stays open. Resolves when the answer is
 * complete; refuses any other than 200, for errors and redirects are quick.
 */
export function timeToFirstByte({ address, cookie }: Site, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const request = get(`${address}${path}`, { agent, headers: { cookie, "accept-encoding": "gzip" } }, (response) => {
      const elapsed = performance.now() - since;
      response.resume().once("error", reject);
      response.once("end", () => {
        if (response.statusCode === 200) resolve(elapsed);
        else reject(new Error(`${path} answered ${response.statusCode}`));
      });
    });
    request.once("error", reject);
  });
}

/** Opens a stream and lets its events pass unread, so that the readers cost next to nothing. Resolves with the first of them. */
export function openPage({ address, cookie }: Site): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/api/live`, { agent: false, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`A stream was answered ${response.statusCode}`));
      // What breaks off then was ended by us.
      response.on("error", () => {}).once("data", () => resolve(request));
    });
    request.once("error", reject);
  });
}

/** The text of an answer. Refuses any other than 200. */
export async function fetchText({ address, cookie }: Site, path: string): Promise<string> {
  const response = await fetch(`${address}${path}`, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}
