import type { Person, Role, Team } from "../actor.ts";
import { ask } from "../database/pool.ts";
import { hashToken } from "./token.ts";

/** So many days without a request end a session; app_session_person in the database holds to the same. */
export const idleDays = 7;

/** A live session: who acts, and what every page shows around itself. */
export type Session = {
  readonly actor: Person;
  readonly email: string;
  readonly workspaceName: string;
  /** IANA name of the workspace's zone. */
  readonly timeZone: string;
  /** Whether the person belongs to other workspaces too. */
  readonly hasOtherPlaces: boolean;
  /** How many notifications wait for the person in the app; it stops counting at 100. */
  readonly unread: number;
  /** What has settled before this transaction, everything that is read after the lookup shows; for the live stream. */
  readonly settledBefore: bigint;
};

/** Looks a session up by the token in its cookie, in one round trip; null if it has ended or never was. */
export async function findSessionByToken(token: string): Promise<Session | null> {
  const [row] = await ask<SessionRow>("SELECT * FROM app_session_person($1)", [hashToken(token)]);
  if (!row) return null;
  return {
    actor: {
      kind: "person",
      workspaceId: row.workspace_id,
      memberId: row.member_id,
      sessionId: row.session_id,
      name: row.name,
      role: row.role,
      team: row.team,
      isAdmin: row.is_admin,
      actingFor: row.acting_for,
    },
    email: row.email,
    workspaceName: row.workspace_name,
    timeZone: row.time_zone,
    hasOtherPlaces: row.has_other_places,
    unread: row.unread,
    settledBefore: BigInt(row.settled_before),
  };
}

type SessionRow = {
  session_id: string;
  member_id: string;
  workspace_id: string;
  workspace_name: string;
  time_zone: string;
  name: string;
  email: string;
  role: Role;
  team: Team | null;
  is_admin: boolean;
  acting_for: Team | null;
  has_other_places: boolean;
  unread: number;
  settled_before: string;
};
