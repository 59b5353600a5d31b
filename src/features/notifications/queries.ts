import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { notificationsPolicy } from "./policy.ts";
import type { Notification } from "./schema.ts";

/** What the person has not dismissed yet, newest first, at most twenty. */
export async function listNotifications(person: Person): Promise<Notification[]> {
  const { workspaceId, memberId } = person;
  authorize(person, notificationsPolicy.read, person);
  return reading(person, async (db) => {
    const rows = await db.$queryRaw<NotificationRow[]>`
      SELECT n.id, f.id AS fact_id, f.type, f.payload, f.recorded_at, f.actor_kind, f.actor_id, f.actor_name
      FROM notification n
      JOIN fact f ON f.workspace_id = n.workspace_id AND f.id = n.fact_id
      WHERE n.workspace_id = ${workspaceId}::uuid AND n.member_id = ${memberId}::uuid AND n.dismissed_at IS NULL
      ORDER BY n.id DESC LIMIT 20`;
    return rows.map(({ id, fact_id, type, payload, recorded_at, actor_kind, actor_id, actor_name }) => ({
      id,
      fact: {
        id: fact_id,
        type,
        payload,
        recordedAt: recorded_at,
        actor: { kind: actor_kind, id: actor_id, name: actor_name },
      },
    }));
  });
}

type NotificationRow = {
  id: string;
  fact_id: string;
  type: string;
  payload: unknown;
  recorded_at: Date;
  actor_kind: "person" | "key" | "service";
  actor_id: string | null;
  actor_name: string;
};
