import type { Reads } from "./client.ts";

/**
 * Asks something whose joins Postgres may not walk in loops wherever it has another way: for a query of which nobody can know
 * beforehand how many rows its parts have, and where loops within loops would take hours should they be many.
 */
export function joiningByHash<Rows>(db: Reads, ask: () => Promise<Rows>): Promise<Rows> {
  return without(db, "enable_nestloop", ask);
}

/**
 * Asks for the first few of an order that an index has: for conditions of which Postgres can't know how many rows meet them, and
 * would look at all and sort them, as if hardly any did.
 */
export function inOrderOfIndex<Rows>(db: Reads, ask: () => Promise<Rows>): Promise<Rows> {
  return without(db, "enable_sort", ask);
}

async function without<Rows>(db: Reads, way: string, ask: () => Promise<Rows>): Promise<Rows> {
  await db.$queryRaw`SELECT set_config(${way}, 'off', true)`;
  const rows = await ask();
  await db.$queryRaw`SELECT set_config(${way}, 'on', true)`;
  return rows;
}
