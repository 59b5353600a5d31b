import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { listFields } from "../../fields/queries.ts";
import { importPolicy } from "../policy.ts";

/** What a file is understood by: the workspace's time zone, currency and custom fields, and who may own leads there. */
export async function findSurroundings(actor: Actor) {
  authorize(actor, importPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const { timeZone, currency } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true, currency: true },
    });
    const members = await db.member.findMany({
      where: { workspaceId, deactivatedAt: null },
      select: { id: true, person: { select: { name: true, email: true } } },
    });
    return {
      timeZone,
      currency,
      fields: await listFields(actor),
      members: members.map(({ id, person }) => ({ id, ...person })),
    };
  });
}
