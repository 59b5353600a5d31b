import type { Reads } from "#platform/database/client.ts";
import { draftIn } from "../../drafts/queries/find-draft.ts";
import type { Draft } from "../../drafts/schema/draft.ts";
import type { Kind } from "../../queries/kind.ts";

/**
 * The draft of an agreement for whoever proposes it, as one state of the whole: who writes it holds a share of the agreement's
 * row, so nobody does until the transaction ends. Null where there is none of this id and kind.
 */
export async function lockDraft(
  db: Reads,
  workspaceId: string,
  kind: Kind,
  agreementId: string,
): Promise<Draft | null> {
  await db.$queryRaw`
    SELECT id FROM agreement WHERE workspace_id = ${workspaceId}::uuid AND id = ${agreementId}::uuid FOR UPDATE`;
  const draft = await draftIn(db, workspaceId, kind);
  return draft?.agreementId === agreementId ? draft : null;
}
