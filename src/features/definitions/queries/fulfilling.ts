import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { findLeadItems } from "../../leads/list/queries/lead-items.ts";
import type { LeadItem } from "../../leads/list/schema.ts";
import { leadPolicy } from "../../leads/policy.ts";
import { lastDays, spanOf } from "../rules/span.ts";
import type { FulfillingSearch } from "../schema/addresses.ts";
import type { Definition } from "../schema/definition.ts";
import type { Fulfilling } from "../schema/judgement.ts";
import { judgedLeads } from "./in-sql.ts";

/** How many leads fulfil a definition, in force or not. One that `isTooLarge` can't be asked of the database. */
export async function countFulfilling(actor: Actor, definition: Definition, now: Date): Promise<Fulfilling> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const timeZone = await findTimeZone(db, workspaceId);
    const isRecent = isRecentInSql(now, timeZone);
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

/** So many are shown of those behind a number. */
export const mostListed = 200;

/** The leads behind one of these numbers, newest first: those that came in of late, or open inquiries; at most one more than is shown. */
export async function listFulfilling(
  actor: Actor,
  definition: Definition,
  among: FulfillingSearch["among"],
  now: Date,
): Promise<LeadItem[]> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const timeZone = await findTimeZone(db, workspaceId);
    const where = among === "open" ? sql`stage = 'inquiry'` : isRecentInSql(now, timeZone);
    const judged = judgedLeads(definition, { workspaceId, now, timeZone }, { where });
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM (${judged}) AS judged
      WHERE is_mql ORDER BY created_at DESC, judged.id DESC LIMIT ${mostListed + 1}`;
    const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const ids = rows.map(({ id }) => id);
    return (await findLeadItems(db, workspaceId, ids, currency)).map(({ item }) => item);
  });
}

async function findTimeZone(db: Reads, workspaceId: string): Promise<string> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  return timeZone;
}

function isRecentInSql(now: Date, timeZone: string): Fragment {
  const { since } = spanOf(lastDays(365, now, timeZone).from, null, timeZone);
  return sql`created_at >= ${since}::timestamptz`;
}
