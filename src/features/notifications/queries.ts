import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type FactRow, recordedFact } from "../activity/queries/recorded-fact.ts";
import { notificationsPolicy } from "./policy.ts";
import type { Notification } from "./schema.ts";

/** What the person has not dismissed yet, newest first, at most twenty. */
export async function listNotifications(person: Person): Promise<Notification[]> {
  const { workspaceId, memberId } = person;
  authorize(person, notificationsPolicy.read, person);
  return reading(person, async (db) => {
    const rows = await db.$queryRaw<(FactRow & { notificationId: string })[]>`
      SELECT n.id AS "notificationId", f.id, f.type, f.payload, f.recorded_at AS "recordedAt",
             f.actor_kind AS "actorKind", f.actor_id AS "actorId", f.actor_name AS "actorName"
      FROM notification n
      JOIN fact f ON f.workspace_id = n.workspace_id AND f.id = n.fact_id
      WHERE n.workspace_id = ${workspaceId}::uuid AND n.member_id = ${memberId}::uuid AND n.dismissed_at IS NULL
      ORDER BY n.id DESC LIMIT 20`;
    return rows.map((row) => ({ id: row.notificationId, fact: recordedFact(row) }));
  });
}
