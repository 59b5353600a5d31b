import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../leads/policy.ts";
import { lastDays, spanOf } from "../rules/span.ts";
import type { Definition, Fulfilling } from "../schema/definition.ts";
import { judgedLeads } from "./in-sql.ts";

/** How many leads fulfil a definition, in force or not. One that `isTooLarge` can't be asked of the database. */
export async function countFulfilling(actor: Actor, definition: Definition, now: Date): Promise<Fulfilling> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const { timeZone } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    });
    const { since } = spanOf(lastDays(365, now, timeZone).from, null, timeZone);
    const isRecent = sql`created_at >= ${since}::timestamptz`;
    const judged = judgedLeads(
      definition,
      { workspaceId, now, timeZone },
      { where: sql`(stage = 'inquiry' OR ${isRecent})` },
    );
    const [row] = await db.$queryRaw<Fulfilling[]>`
      SELECT count(*) FILTER (WHERE ${isRecent})::int AS leads,
        count(*) FILTER (WHERE is_mql AND ${isRecent})::int AS "ofThem",
        count(*) FILTER (WHERE is_mql AND stage = 'inquiry')::int AS "openInquiries"
      FROM (${judged}) AS judged`;
    return row ?? { leads: 0, ofThem: 0, openInquiries: 0 };
  });
}
