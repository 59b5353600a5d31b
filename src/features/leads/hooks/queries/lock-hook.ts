import type { Reads } from "#platform/database/client.ts";
import { unseal } from "#platform/sealed.ts";
import { secretPlace } from "../rules/credentials.ts";
import type { Changeable } from "../rules/decide-change.ts";
import { keptSender, type SenderName } from "../schema.ts";

/** A webhook as its commands see it. */
export type StoredHook = Changeable & {
  readonly id: string;
  readonly sender: SenderName;
  readonly revision: number;
  readonly endedAt: Date | null;
};

/** A webhook by its id, locked until the transaction ends; null if it isn't there. */
export async function lockHook(db: Reads, workspaceId: string, id: string): Promise<StoredHook | null> {
  await db.$queryRaw`
    SELECT id FROM hook WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  return findStoredHook(db, workspaceId, id);
}

/** The same without a lock, for what only asks. */
export async function findStoredHook(db: Reads, workspaceId: string, id: string): Promise<StoredHook | null> {
  const row = await db.hook.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
  if (!row) return null;
  const { name, account, revision, endedAt } = row;
  const sender = keptSender(row.sender);
  const secret = row.secret && (unseal(secretPlace(workspaceId, id), row.secret) ?? ({ unreadable: true } as const));
  return { id, name, sender, account, revision, endedAt, secret };
}
