import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { leadPolicy } from "../../policy.ts";
import { cursorAt, type Place, placeOf } from "../rules/cursor.ts";
import { type Duplicate, type ListDuplicatesInput, reasons } from "../schema.ts";
import { findCompared } from "./compared-leads.ts";

export type DuplicatePage = { readonly items: Duplicate[]; readonly nextCursor: string | null };

/**
 * Pairs of leads that may be one, the most certain first, as long as neither was merged or erased: those that wait for an answer,
 * or those that somebody said are two. Refuses invalid_input for a cursor that isn't of this list.
 */
export async function listDuplicates(actor: Actor, asked: ListDuplicatesInput): Promise<Outcome<DuplicatePage>> {
  authorize(actor, leadPolicy.read, undefined);
  const { dismissed, cursor, limit } = asked;
  const place = cursor === undefined ? null : placeOf(cursor);
  if (cursor !== undefined && !place) return refuse("invalid_input", { cursor: "The nextCursor of the page before." });
  return reading(actor, async (db) => {
    const which = dismissed === "true" ? sql`dismissed_at IS NOT NULL` : sql`dismissed_at IS NULL`;
    const rows = await findPairs(db, actor.workspaceId, sql`${which} AND ${beyond(place)}`, limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: await inPairs(db, actor.workspaceId, rows.slice(0, limit)),
      nextCursor: last ? cursorAt(last) : null,
    };
  });
}

/** The leads that may be the same as one, the most certain first; at most ten. */
export async function listDuplicatesOf(actor: Actor, leadId: string): Promise<Duplicate[]> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const its = sql`dismissed_at IS NULL AND (lead_id = ${leadId}::uuid OR other_id = ${leadId}::uuid)`;
    return inPairs(db, workspaceId, await findPairs(db, workspaceId, its, 10));
  });
}

/** How many pairs wait for an answer, counted up to `most`. */
export async function countDuplicates(actor: Actor, most: number): Promise<number> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  const rows = await reading(actor, (db) => findPairs(db, workspaceId, sql`dismissed_at IS NULL`, most));
  return rows.length;
}

type Row = Place & {
  readonly reasons: readonly string[];
  readonly foundAt: Date;
  readonly dismissedAt: Date | null;
};

function findPairs(db: Reads, workspaceId: string, which: Fragment, limit: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT lead_id::text AS "leadId", other_id::text AS "otherId", reasons, similarity, found_at AS "foundAt",
      dismissed_at AS "dismissedAt"
    FROM duplicate
    WHERE workspace_id = ${workspaceId}::uuid AND ${which} AND NOT EXISTS (
      SELECT FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid AND lead.id IN (duplicate.lead_id, duplicate.other_id)
        AND (lead.merged_into_id IS NOT NULL OR lead.erased_at IS NOT NULL))
    ORDER BY similarity DESC, duplicate.lead_id DESC, duplicate.other_id DESC LIMIT ${limit}`;
}

function beyond(place: Place | null): Fragment {
  if (!place) return sql`TRUE`;
  return sql`(similarity, lead_id, other_id) < (${place.similarity}::real, ${place.leadId}::uuid, ${place.otherId}::uuid)`;
}

async function inPairs(db: Reads, workspaceId: string, rows: readonly Row[]): Promise<Duplicate[]> {
  const leads = await findCompared(
    db,
    workspaceId,
    rows.flatMap(({ leadId, otherId }) => [leadId, otherId]),
  );
  return rows.flatMap(({ leadId, otherId, ...pair }) => {
    const [one, other] = [leads.get(leadId), leads.get(otherId)];
    if (!one || !other) return [];
    const known = reasons.filter((reason) => pair.reasons.includes(reason));
    const isInOrder = one.createdAt <= other.createdAt;
    return [{ ...pair, leads: isInOrder ? [one, other] : [other, one], reasons: known } satisfies Duplicate];
  });
}
