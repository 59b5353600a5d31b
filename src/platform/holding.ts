import { Client } from "pg";
import { env } from "./env.ts";

/**
 * Runs `act` while no other process does anything under this name, and answers whether it did: where another one is at it, it
 * doesn't. The lock is that of a session of Postgres, on a connection of its own, so that it ends with the process that took it,
 * however that ends. `lost` aborts when the connection is gone: then somebody else may have begun.
 */
export async function holding(name: string, act: (lost: AbortSignal) => Promise<void>): Promise<boolean> {
  const lost = new AbortController();
  const client = new Client({
    connectionString: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    application_name: `common-ground ${name.split(" ")[0]}`,
    keepAlive: true,
  });
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken",
      [name],
    );
    if (!rows[0]?.taken) return false;
    await act(lost.signal);
    return true;
  } finally {
    await client.end();
  }
}
