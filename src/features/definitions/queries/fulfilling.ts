import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { findLeadItems } from "../../leads/list/queries/lead-items.ts";
import type { LeadItem } from "../../leads/list/schema.ts";
import { leadPolicy } from "../../leads/policy.ts";
import type { Definition } from "../schema/definition.ts";
import { judgedLeads } from "./in-sql.ts";

/**
 * How many open inquiries, whenever they came in, fulfil a definition as they are known now: those that it would hand over if it
 * took force. One that `isTooLarge` can't be asked of the database.
 */
export async function countOpenFulfilling(actor: Actor, definition: Definition, now: Date): Promise<number> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (${await openInquiries(db, workspaceId, definition, now)}) AS judged WHERE is_mql`;
    return row?.count ?? 0;
  });
}

/** So many are shown of them. */
export const mostListed = 200;

/** The open inquiries themselves, newest first; at most one more than is shown. */
export async function listOpenFulfilling(actor: Actor, definition: Definition, now: Date): Promise<LeadItem[]> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM (${await openInquiries(db, workspaceId, definition, now)}) AS judged
      WHERE is_mql ORDER BY created_at DESC, judged.id DESC LIMIT ${mostListed + 1}`;
    const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const ids = rows.map(({ id }) => id);
    return (await findLeadItems(db, workspaceId, ids, currency)).map(({ item }) => item);
  });
}

async function openInquiries(db: Reads, workspaceId: string, definition: Definition, now: Date): Promise<Fragment> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  return judgedLeads(definition, { workspaceId, now, timeZone }, { where: sql`stage = 'inquiry'` });
}
