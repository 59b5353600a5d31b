import type { Role, Team } from "./actor.ts";
import { ask } from "./database/pool.ts";
import { hashToken } from "./session/token.ts";

/** What an invitation's link leads to, whatever has become of it. */
export type FoundInvitation = {
  readonly id: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** IANA name of the workspace's zone. */
  readonly timeZone: string;
  readonly email: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly isAdmin: boolean;
  readonly title: string;
  /** Null when an operator's command made it. */
  readonly inviter: string | null;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly acceptedAt: Date | null;
  /** Whether somebody has this e-mail already; they join with the password they have. */
  readonly hasAccount: boolean;
};

/** Looks an invitation up by the token in its link, before any workspace is known; null if there never was one. */
export async function findInvitationByToken(token: string): Promise<FoundInvitation | null> {
  const [row] = await ask<InvitationRow>("SELECT * FROM app_invitation($1)", [hashToken(token)]);
  if (!row) return null;
  return {
    id: row.invitation_id,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    timeZone: row.time_zone,
    email: row.email,
    role: row.role,
    team: row.team,
    isAdmin: row.is_admin,
    title: row.title,
    inviter: row.inviter,
    expiresAt: row.expires_at,
    withdrawnAt: row.withdrawn_at,
    acceptedAt: row.accepted_at,
    hasAccount: row.has_account,
  };
}

type InvitationRow = {
  invitation_id: string;
  workspace_id: string;
  workspace_name: string;
  time_zone: string;
  email: string;
  role: Role;
  team: Team | null;
  is_admin: boolean;
  title: string;
  inviter: string | null;
  expires_at: Date;
  withdrawn_at: Date | null;
  accepted_at: Date | null;
  has_account: boolean;
};
