import { ask } from "./database/pool.ts";

/** So many at once, and from then on one more each time `seconds` have passed. */
export type Limit = { readonly burst: number; readonly seconds: number };

export type Allowance = { readonly allowed: boolean; readonly remaining: number; readonly retryAfterSeconds: number };

/**
 * Takes one from the allowance of `key`, shared by all instances. The generic cell rate algorithm (ITU-T I.371): one row holds
 * the time at which the allowance will be full again, one statement moves it, so two requests can't both take the last.
 * It stands outside any transaction: what is rolled back was tried all the same.
 */
export async function take(key: string, { burst, seconds }: Limit): Promise<Allowance> {
  const [row] = await ask<{ allowed: boolean; ahead: number }>(takeOne, [key, seconds, burst]);
  const { allowed, ahead } = row ?? { allowed: false, ahead: burst * seconds };
  return {
    allowed,
    remaining: Math.max(0, Math.floor(burst - ahead / seconds)),
    retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil(ahead + seconds - burst * seconds)),
  };
}

/** Gives a key its full allowance back, as after a successful sign-in. */
export async function refill(key: string) {
  await ask("DELETE FROM rate_limit WHERE key = $1", [key]);
}

const takeOne = `
  WITH taken AS (
    INSERT INTO rate_limit AS held (key, arrival_time) VALUES ($1, now() + $2 * interval '1 second')
    ON CONFLICT (key) DO UPDATE SET arrival_time = greatest(held.arrival_time, now()) + $2 * interval '1 second'
    WHERE greatest(held.arrival_time, now()) + $2 * interval '1 second' <= now() + $3 * $2 * interval '1 second'
    RETURNING arrival_time
  )
  SELECT taken.arrival_time IS NOT NULL AS allowed,
         extract(epoch FROM coalesce(taken.arrival_time, held.arrival_time) - now())::float8 AS ahead
  FROM (SELECT) one
  LEFT JOIN taken ON true
  LEFT JOIN rate_limit held ON held.key = $1`;
