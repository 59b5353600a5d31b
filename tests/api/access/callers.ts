import { inviteMember } from "#features/workspace/invitations/commands/invite-member.ts";
import { endSession } from "#features/workspace/sessions/commands.ts";
import { listSessions } from "#features/workspace/sessions/queries.ts";
import { anApiKey } from "../../factories/api-key.ts";
import { asOwner } from "../../factories/as-owner.ts";
import { type Call, caller, callerAs, callerWithKey } from "../../factories/caller.ts";
import { aWorkspace, type Cast } from "../../factories/workspace.ts";

/** Everybody who may knock at a door, in the order of the matrix' columns. */
export const callers = [
  "nobody",
  "ended", // Marek, whose session was ended
  "gone", // Nora, deactivated
  "outsider", // Olga, admin of another workspace
  "observer", // Otto
  "member", // Ravi
  "head", // Marek
  "ceo", // Elena
  "admin", // Sofia, head of Sales
  "revoked", // a key that was revoked
  "reader", // a key with the scope read
  "program", // a key with the scopes read, leads:write and admin
] as const;
export type CallerName = (typeof callers)[number];

export type Assembled = { readonly house: Cast; readonly calls: Record<CallerName, Call> };

/** A house and everybody before its doors. */
export async function assemble(): Promise<Assembled> {
  const [house, elsewhere] = await Promise.all([aWorkspace({ name: "The house" }), aWorkspace({ name: "Elsewhere" })]);
  const { sofia, marek, nora } = house;
  const calls = {
    nobody: caller(),
    ended: await callerAs(marek),
    gone: await callerAs(nora),
    outsider: await callerAs(elsewhere.sofia),
    observer: await callerAs(house.otto),
    member: await callerAs(house.ravi),
    ceo: await callerAs(house.elena),
    admin: await callerAs(sofia),
    revoked: callerWithKey(await anApiKey(sofia, ["read", "admin"])),
    reader: callerWithKey(await anApiKey(sofia, ["read"])),
    program: callerWithKey(await anApiKey(sofia, ["read", "leads:write", "admin"])),
  };
  for (const { id } of await listSessions(marek, new Date())) await endSession(marek, { sessionId: id }, new Date());
  await asOwner(house.workspaceId, async (db) => {
    await db.query("UPDATE member SET deactivated_at = now() WHERE id = $1", [nora.memberId]);
    await db.query(
      "UPDATE api_key SET revoked_at = now() WHERE id = (SELECT id FROM api_key WHERE workspace_id = $1 ORDER BY created_at LIMIT 1)",
      [house.workspaceId],
    );
  });
  for (const email of ["jana", "karel", "lena", "milos"]) {
    const offer = { email: `${email}@${house.workspaceId}.example`, role: "observer", team: null } as const;
    await inviteMember(sofia, { ...offer, title: "", isAdmin: false }, new Date());
  }
  return { house, calls: { ...calls, head: await callerAs(marek) } };
}
