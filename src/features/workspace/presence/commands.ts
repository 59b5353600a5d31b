import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { noteChange } from "#platform/live/note-change.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { presencePolicy } from "./policy.ts";
import { decideMove } from "./rules.ts";
import type { MoveInput } from "./schema.ts";

/**
 * Says where a page of the person's is: where they are now, or, with no place, that it is closed. Saying it again keeps it from
 * going stale. It is no fact, for nobody will ask tomorrow. Refuses `not_found` for a page of somebody else.
 */
export async function moveTo(
  person: Person,
  { tab, place }: MoveInput,
  now: Date,
): Promise<Outcome<{ place: string | null }>> {
  return inTransaction(person, async (tx) => {
    const { workspaceId, memberId } = person;
    const proof = authorize(person, presencePolicy.move, undefined);
    const page = { workspaceId, id: tab };
    const before = await tx.read.presence.findUnique({ where: { workspaceId_id: page } });
    if (before && before.memberId !== memberId) return refuse("not_found");

    const decision = decideMove(before, place, now);
    const presence = tx.write(proof).presence;
    if (place === null) await presence.deleteMany({ where: page });
    else {
      await presence.upsert({
        where: { workspaceId_id: page },
        create: { ...page, memberId, place, seenAt: now },
        update: { place, seenAt: now },
      });
    }
    if (decision === "arrives" || decision === "leaves") await noteChange(tx, proof, "presence");
    return { place };
  });
}
