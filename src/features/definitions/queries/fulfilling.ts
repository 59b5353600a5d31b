import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../leads/policy.ts";
import type { Definition } from "../schema.ts";
import { judgedLeads } from "./in-sql.ts";

/** How many leads a definition calls worthwhile, as they are known now. */
export type Fulfilling = {
  /** Those that came in within the last twelve months, up to today. */
  readonly leads: number;
  readonly ofThem: number;
  /** Open inquiries, whenever they came in, that it would hand over. */
  readonly openInquiries: number;
};

/** How many leads fulfil a definition, in force or not. */
export async function countFulfilling(actor: Actor, definition: Definition, now: Date): Promise<Fulfilling> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const { timeZone } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    });
    const judged = judgedLeads(definition, { workspaceId, now, timeZone }, {});
    const [row] = await db.$queryRaw<Fulfilling[]>`
      SELECT count(*)::int AS leads, count(*) FILTER (WHERE is_mql)::int AS "ofThem", 0 AS "openInquiries"
      FROM (${judged}) AS judged`;
    return row ?? { leads: 0, ofThem: 0, openInquiries: 0 };
  });
}

/** The newest open inquiries that a definition would hand over, newest first, at most so many, by their ids. */
export async function listFulfilling(
  actor: Actor,
  definition: Definition,
  { most }: { readonly most: number },
  now: Date,
): Promise<string[]> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const { timeZone } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    });
    const judged = judgedLeads(definition, { workspaceId, now, timeZone }, {});
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM (${judged}) AS judged WHERE is_mql LIMIT ${most}`;
    return rows.map(({ id }) => id);
  });
}
