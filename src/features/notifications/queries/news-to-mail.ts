import type { Reads } from "#platform/database/client.ts";
import { type FactRow, recordedFact } from "../../activity/queries/recorded-fact.ts";
import type { Notification } from "../schema.ts";

/** Where a member is mailed and what the mail says of the workspace; null if they are no longer active. */
export async function findMailed(db: Reads, workspaceId: string, memberId: string) {
  const found = await db.member.findFirst({
    where: { workspaceId, id: memberId, deactivatedAt: null },
    select: { person: { select: { email: true } }, workspace: { select: { name: true, timeZone: true } } },
  });
  if (!found) return null;
  const { person, workspace } = found;
  return { to: person.email, workspaceName: workspace.name, timeZone: workspace.timeZone };
}

/** Those of these notifications that are still to be mailed, newest first: not dismissed, and of no kind chosen never to be. */
export async function listNewsToMail(db: Reads, workspaceId: string, ids: readonly string[]): Promise<Notification[]> {
  const rows = await db.$queryRaw<(FactRow & { notificationId: string })[]>`
    SELECT n.id AS "notificationId", f.id, f.type, f.payload, f.recorded_at AS "recordedAt",
           f.actor_kind AS "actorKind", f.actor_id AS "actorId", f.actor_name AS "actorName"
    FROM notification n
    JOIN fact f ON f.workspace_id = n.workspace_id AND f.id = n.fact_id
    LEFT JOIN notification_choice c
      ON c.workspace_id = n.workspace_id AND c.member_id = n.member_id AND c.kind = n.kind
    WHERE n.workspace_id = ${workspaceId}::uuid AND n.id = ANY (${ids}::uuid[])
      AND n.dismissed_at IS NULL AND c.mail IS DISTINCT FROM 'never'
    ORDER BY f.xid DESC, f.seq DESC`;
  return rows.map((row) => ({ id: row.notificationId, fact: recordedFact(row) }));
}
