import type { Reads } from "./client.ts";

/**
 * Asks something whose joins Postgres may not walk in loops wherever it has another way: for a query of which nobody can know
 * beforehand how many rows its parts have, and where loops within loops would take hours should they be many.
 */
export async function joiningByHash<Rows>(db: Reads, ask: () => Promise<Rows>): Promise<Rows> {
  await db.$queryRaw`SELECT set_config('enable_nestloop', 'off', true)`;
  const rows = await ask();
  await db.$queryRaw`SELECT set_config('enable_nestloop', 'on', true)`;
  return rows;
}
