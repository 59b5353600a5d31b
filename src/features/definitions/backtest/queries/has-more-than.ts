import type { Reads } from "#platform/database/client.ts";
import { sql } from "#platform/database/fragment.ts";
import type { Population } from "../../outcomes/schema.ts";
import { spanOf } from "../../rules/span.ts";

/** Whether more leads than so many came in on the days of a population, whoever of them is asked for: all are looked at. */
export async function hasMoreThan(
  db: Reads,
  workspaceId: string,
  { from, to }: Population,
  most: number,
): Promise<boolean> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  const { since, until } = spanOf(from ?? null, to ?? null, timeZone);
  const [counted] = await db.$queryRaw<{ leads: number }[]>`
    SELECT count(*)::int AS leads FROM (
      SELECT FROM lead WHERE workspace_id = ${workspaceId}::uuid
        AND ${since ? sql`created_at >= ${since}::timestamptz` : sql`true`}
        AND ${until ? sql`created_at < ${until}::timestamptz` : sql`true`}
      LIMIT ${most + 1}) AS counted`;
  return (counted?.leads ?? 0) > most;
}
