import type { Reads } from "#platform/database/client.ts";

/**
 * A member who is to own leads, held until the transaction ends: who is let go meanwhile is let go after it, and these leads are
 * among those that go on to others then. Null for a stranger.
 */
export async function holdOwner(
  db: Reads,
  workspaceId: string,
  memberId: string,
): Promise<{ isActive: boolean } | null> {
  const [owner] = await db.$queryRaw<{ isActive: boolean }[]>`
    SELECT deactivated_at IS NULL AS "isActive" FROM member
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${memberId}::uuid FOR SHARE`;
  return owner ?? null;
}
