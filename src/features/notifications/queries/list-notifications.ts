import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type FactRow, recordedFact } from "../../activity/queries/recorded-fact.ts";
import { notificationsPolicy } from "../policy.ts";
import type { Notification } from "../schema.ts";

/** Which: those not dismissed yet, or those that were. */
type Which = { readonly dismissed: boolean };

/**
 * What the person is told of in the app, newest first, at most `limit`. A kind that they chose not to see is left out, whenever
 * it came.
 */
export async function listNotifications(
  person: Person,
  { dismissed }: Which = { dismissed: false },
  limit = 100,
): Promise<Notification[]> {
  const { workspaceId, memberId } = person;
  authorize(person, notificationsPolicy.read, person);
  return reading(person, async (db) => {
    const rows = await db.$queryRaw<(FactRow & { notificationId: string })[]>`
      SELECT n.id AS "notificationId", f.id, f.type, f.payload, f.recorded_at AS "recordedAt",
             f.actor_kind AS "actorKind", f.actor_id AS "actorId", f.actor_name AS "actorName"
      FROM (
        SELECT n.id, n.fact_id FROM notification n
        LEFT JOIN notification_choice c
          ON c.workspace_id = n.workspace_id AND c.member_id = n.member_id AND c.kind = n.kind
        WHERE n.workspace_id = ${workspaceId}::uuid AND n.member_id = ${memberId}::uuid
          AND CASE WHEN ${dismissed}::boolean THEN n.dismissed_at IS NOT NULL ELSE n.dismissed_at IS NULL END
          AND c.in_app IS NOT FALSE
        ORDER BY n.id DESC LIMIT ${limit}
      ) n
      JOIN fact f ON f.workspace_id = ${workspaceId}::uuid AND f.id = n.fact_id
      ORDER BY f.xid DESC, f.seq DESC`;
    return rows.map((row) => ({ id: row.notificationId, fact: recordedFact(row) }));
  });
}
