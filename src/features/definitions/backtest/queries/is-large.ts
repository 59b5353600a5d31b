import type { Reads } from "#platform/database/client.ts";
import { sql } from "#platform/database/fragment.ts";
import type { Population } from "../../outcomes/schema.ts";
import { spanOf } from "../../rules/span.ts";

/** So many leads are judged while somebody waits. */
const most = 200_000;

/** Whether more leads came in on these days than are judged while somebody waits, also where only some of them are asked for. */
export async function isLarge(db: Reads, workspaceId: string, { from, to }: Population): Promise<boolean> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  const { since, until } = spanOf(from ?? null, to ?? null, timeZone);
  const [counted] = await db.$queryRaw<{ leads: number }[]>`
    SELECT count(*)::int AS leads FROM (
      SELECT FROM lead WHERE workspace_id = ${workspaceId}::uuid
        AND ${since ? sql`created_at >= ${since}::timestamptz` : sql`true`}
        AND ${until ? sql`created_at < ${until}::timestamptz` : sql`true`}
      LIMIT ${most + 1}) AS some`;
  return (counted?.leads ?? 0) > most;
}
