import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isOpenLead } from "./which-leads.ts";

/** The members who have left and own open leads all the same; a look at an index for each who has left. */
export async function listLeftBehind(actor: Actor): Promise<string[]> {
  const rows = await reading(
    actor,
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM member
      WHERE member.workspace_id = ${actor.workspaceId}::uuid AND deactivated_at IS NOT NULL AND EXISTS (
        SELECT FROM lead WHERE lead.workspace_id = ${actor.workspaceId}::uuid AND lead.owner_id = member.id AND ${isOpenLead})`,
  );
  return rows.map(({ id }) => id);
}
