import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../policy.ts";
import type { FollowUp, ListFollowUpsInput } from "../schema.ts";
import { storedFollowUp } from "./stored-follow-up.ts";

export type FollowUpPage = { readonly items: FollowUp[]; readonly nextCursor: string | null };

/** Open follow-ups, the earliest first, fifty unless told otherwise: of everybody or one member, up to a day or all. */
export async function listFollowUps(
  actor: Actor,
  { member, dueTo, cursor, limit = 50 }: ListFollowUpsInput,
): Promise<FollowUpPage> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  const [day, id] = cursor ?? [];
  const after = day && id ? { OR: [{ dueOn: { gt: new Date(day) } }, { dueOn: new Date(day), id: { gt: id } }] } : {};
  const rows = await reading(actor, (db) =>
    db.followUp.findMany({
      where: {
        workspaceId,
        closedAt: null,
        ...(member && { memberId: member }),
        ...(dueTo && { dueOn: { lte: new Date(dueTo) } }),
        AND: after,
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: limit + 1,
    }),
  );
  const items = rows.slice(0, limit).map(storedFollowUp);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? `${last.dueOn}.${last.id}` : null };
}
