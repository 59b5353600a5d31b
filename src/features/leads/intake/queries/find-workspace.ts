import type { Actor } from "#platform/actor.ts";
import type { Reads } from "#platform/database/client.ts";
import { listFields } from "../../fields/queries.ts";

/** What a lead that somebody sends is held against: fields, currency, and who may own it. */
export async function findIntakeWorkspace(db: Reads, actor: Actor) {
  const { workspaceId } = actor;
  const { currency } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { currency: true },
  });
  const members = await db.member.findMany({ where: { workspaceId, deactivatedAt: null }, select: { id: true } });
  return { currency, fields: await listFields(actor), members: new Set(members.map(({ id }) => id)) };
}
