import { makePasswordReset } from "#features/workspace/account/commands/reset-password.ts";
import { makeApiKey } from "#features/workspace/api-keys/commands.ts";
import { inviteMember } from "#features/workspace/invitations/commands/invite-member.ts";
import type { Service } from "#platform/actor.ts";
import type { Outcome } from "#platform/refusals.ts";
import type { FlagsOf } from "./commands.ts";

/** Who runs the installation, in one of its workspaces. */
export function operator(workspaceId: string): Service {
  return { kind: "service", workspaceId, name: "The operator" };
}

/** Invites somebody, to any place: an operator may fill a chair and give the admin flag. */
export function invite(flags: FlagsOf<"member:invite">, now: Date): Promise<Outcome<object>> {
  const { workspace, email, role, team = null, title = "", admin: isAdmin = false } = flags;
  return inviteMember(operator(workspace), { email, role, team, title, isAdmin }, now);
}

/** Makes an API key, whose text is in this answer and nowhere else. */
export function createKey({ workspace, name, scopes }: FlagsOf<"api-key:create">, now: Date): Promise<Outcome<object>> {
  return makeApiKey(operator(workspace), { name, scopes }, now);
}

/** Makes a link by which whoever has the e-mail chooses a new password. Refuses `not_found` if nobody has it. */
export function resetPassword({ email }: FlagsOf<"password:reset">, now: Date): Promise<Outcome<object>> {
  return makePasswordReset(email, now);
}
