import type { Person, Role, Team } from "../actor.ts";
import { identifying } from "../database/transaction.ts";
import { idleDays } from "../session/find-session.ts";

/**
 * Those of the people who are no longer who they were when they came: their session has ended, or they
 * were deactivated, or have another role by now. It asks what each request asks (app_session_person), but doesn't count as a
 * request: an open page alone keeps no session from going idle.
 */
export async function findFallen(people: readonly Person[]): Promise<Person[]> {
  if (people.length === 0) return [];
  const workspaceIds = [...new Set(people.map(({ workspaceId }) => workspaceId))];
  const ids = [...new Set(people.map(({ sessionId }) => sessionId))];
  const rows = await identifying(
    (db) => db.$queryRaw<Standing[]>`
      SELECT s.id, m.role, m.team, m.is_admin AS "isAdmin", a.team AS "actingFor"
      FROM session s
      JOIN member m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
      LEFT JOIN acting_head a ON a.workspace_id = m.workspace_id AND a.member_id = m.id AND a.ended_at IS NULL
      WHERE s.workspace_id = ANY (${workspaceIds}::uuid[]) AND s.id = ANY (${ids}::uuid[])
        AND s.ended_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - ${idleDays} * interval '1 day' AND m.deactivated_at IS NULL`,
  );
  const standing = new Map(rows.map((row) => [row.id, row]));
  return people.filter((person) => !isSame(person, standing.get(person.sessionId)));
}

type Standing = {
  readonly id: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly isAdmin: boolean;
  readonly actingFor: Team | null;
};

function isSame({ role, team, isAdmin, actingFor }: Person, now: Standing | undefined): boolean {
  return now?.role === role && now.team === team && now.isAdmin === isAdmin && now.actingFor === actingFor;
}
