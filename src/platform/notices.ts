import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { pool } from "./database/pool.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";

/** `facts` is for whoever follows them; `topics` for open pages only, about what changed without a fact. */
export type Channel = "facts" | "topics";

const pauseMs = 50;
const waiting: Readonly<Record<Channel, Set<string>>> = { facts: new Set(), topics: new Set() };
let timer: NodeJS.Timeout | null = null;
let sentAt = 0;

/**
 * Tells the worker and open pages that a workspace has news. Call it after the commit. NOTIFY takes a lock that all of
 * Postgres shares, so a process sends at most one per 50 ms, with the ids it has collected. A notice may get lost; it only
 * hastens what a listener's rounds find anyway.
 */
export function announce(channel: Channel, workspaceId: string) {
  waiting[channel].add(workspaceId);
  timer ??= setTimeout(send, Math.max(0, sentAt + pauseMs - performance.now()));
}

/** Says what is still to be said and closes the connections: the last thing a process of ours does. */
export async function hangUp() {
  if (timer) clearTimeout(timer);
  while (hasMore()) await sendWaiting();
  await pool.end();
}

function send() {
  sentAt = performance.now();
  void sendWaiting();
  timer = hasMore() ? setTimeout(send, pauseMs) : null;
}

function hasMore(): boolean {
  return Object.values(waiting).some((ids) => ids.size > 0);
}

async function sendWaiting() {
  const notices = Object.entries(waiting).map(([channel, ids]) => ({ channel, ids: takeSome(ids) }));
  const told = notices.filter(({ ids }) => ids !== "");
  await pool
    .query("SELECT pg_notify(channel, ids) FROM unnest($1::text[], $2::text[]) AS notice (channel, ids)", [
      told.map(({ channel }) => channel),
      told.map(({ ids }) => ids),
    ])
    .catch((error: Error) => log.warn({ error: error.name }, "a notice could not be sent"));
}

/** Takes out what one notice can carry: 200 ids of 36 characters stay below the 8,000 bytes it may have. */
function takeSome(ids: Set<string>): string {
  const taken = [...ids].slice(0, 200);
  for (const id of taken) ids.delete(id);
  return taken.join(",");
}

/**
 * Listens for the ids of workspaces with news until `signal` aborts, on a connection of its own that bears `name`, without a
 * pooler. Connects again by itself after a loss; what was said meanwhile is for the listener's rounds to find.
 */
export async function listen(
  name: string,
  channels: readonly Channel[],
  hear: (workspaceIds: string[]) => void,
  signal: AbortSignal,
) {
  while (!signal.aborted) {
    await listenOnce(name, channels, hear, signal).catch((error: Error) => {
      log.warn({ error: error.name }, "listening was interrupted");
    });
    await wait(1_000, null, { signal }).catch(() => null);
  }
}

async function listenOnce(
  name: string,
  channels: readonly Channel[],
  hear: (workspaceIds: string[]) => void,
  signal: AbortSignal,
) {
  const client = new Client({
    connectionString: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    application_name: name,
    keepAlive: true,
  });
  const ended = new Promise<void>((resolve, reject) => {
    client.on("error", reject);
    client.on("end", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", ({ payload }) => hear(payload?.split(",") ?? []));
  try {
    await Promise.race([client.connect(), ended]);
    await client.query(channels.map((channel) => `LISTEN ${channel}`).join(";"));
    await ended;
  } finally {
    await client.end();
  }
}
