import type { Actor } from "#platform/actor.ts";
import type { Reads } from "#platform/database/client.ts";
import { listFields } from "../../fields/queries.ts";

/** What a lead that somebody sends is held against: fields, currency, who may own it; and by which zone days are counted. */
export async function findIntakeWorkspace(db: Reads, actor: Actor) {
  const { workspaceId } = actor;
  const { timeZone, currency } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, currency: true },
  });
  const members = await db.member.findMany({ where: { workspaceId, deactivatedAt: null }, select: { id: true } });
  return { timeZone, currency, fields: await listFields(actor), members: new Set(members.map(({ id }) => id)) };
}
