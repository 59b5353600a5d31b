import type { Reads } from "#platform/database/client.ts";
import type { Recipient } from "../rules/recipients.ts";
import type { Choices } from "../schema.ts";

/** The active members of a workspace, each with what they chose to be told of. */
export async function listRecipients(
  db: Reads,
  workspaceId: string,
): Promise<(Recipient & { readonly choices: Choices })[]> {
  const members = await db.member.findMany({
    where: { workspaceId, deactivatedAt: null },
    select: {
      id: true,
      role: true,
      team: true,
      isAdmin: true,
      acting: { where: { endedAt: null }, select: { team: true } },
      choices: { select: { kind: true, inApp: true, mail: true } },
    },
  });
  return members.map(({ acting, choices, ...member }) => ({
    ...member,
    actingFor: acting[0]?.team ?? null,
    choices: Object.fromEntries(choices.map(({ kind, ...choice }) => [kind, choice])),
  }));
}
