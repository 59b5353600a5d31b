import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { pool } from "./database/pool.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";

const channel = "facts";
const waiting = new Set<string>();
let timer: NodeJS.Timeout | null = null;

/**
 * Tells the worker (and later open pages) that a workspace has new facts. Call it after the commit. NOTIFY takes a lock that
 * all of Postgres shares, so a process sends at most one per 50 ms, with the ids it has collected. A notice may get lost;
 * it only hastens what a listener's rounds find anyway.
 */
export function announce(workspaceId: string) {
  waiting.add(workspaceId);
  timer ??= setTimeout(send, 50);
}

/** Says what is still to be said and closes the connections: the last thing a process of ours does. */
export async function hangUp() {
  if (timer) clearTimeout(timer);
  while (waiting.size > 0) await sendWaiting();
  await pool.end();
}

function send() {
  timer = null;
  void sendWaiting();
  if (waiting.size > 0) timer = setTimeout(send, 50);
}

async function sendWaiting() {
  // 200 ids of 36 characters stay below the 8,000 bytes a notice may have.
  const ids = [...waiting].slice(0, 200);
  for (const id of ids) waiting.delete(id);
  await pool.query("SELECT pg_notify($1, $2)", [channel, ids.join(",")]).catch((error: Error) => {
    log.warn({ error: error.name }, "a notice could not be sent");
  });
}

/**
 * Listens for the ids of workspaces with news until `signal` aborts, on a connection of its own that bears `name`, without a
 * pooler. Connects again by itself after a loss; what was said meanwhile is for the listener's rounds to find.
 */
export async function listen(name: string, hear: (workspaceIds: string[]) => void, signal: AbortSignal) {
  while (!signal.aborted) {
    await listenOnce(name, hear, signal).catch((error: Error) => {
      log.warn({ error: error.name }, "listening was interrupted");
    });
    await wait(1_000, null, { signal }).catch(() => null);
  }
}

async function listenOnce(name: string, hear: (workspaceIds: string[]) => void, signal: AbortSignal) {
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
    await client.query(`LISTEN ${channel}`);
    await ended;
  } finally {
    await client.end();
  }
}
