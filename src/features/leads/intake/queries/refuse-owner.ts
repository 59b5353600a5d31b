import type { Reads } from "#platform/database/client.ts";
import { type Refusal, refuse } from "#platform/refusals.ts";
import { refuseAway } from "../../../workspace/absences/queries.ts";

type Wish = { readonly ownerId: string; readonly evenIfAway: boolean };

/**
 * Why leads can't be given to somebody: `not_found` for a stranger, `deactivated` for who has left, `owner_away` unless that is
 * known. Null where they can: then the member's row is held until the transaction ends, so that who is let go meanwhile is let go
 * after it, and these leads are among those that go on to others.
 */
export async function refuseOwner(
  db: Reads,
  workspaceId: string,
  { ownerId, evenIfAway }: Wish,
  now: Date,
): Promise<Refusal | null> {
  const [owner] = await db.$queryRaw<{ isActive: boolean }[]>`
    SELECT deactivated_at IS NULL AS "isActive" FROM member
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${ownerId}::uuid FOR SHARE`;
  if (!owner) return refuse("not_found");
  if (!owner.isActive) return refuse("deactivated");
  return evenIfAway ? null : refuseAway(db, workspaceId, ownerId, now);
}
