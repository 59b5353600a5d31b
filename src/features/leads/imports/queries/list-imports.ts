import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { importPolicy } from "../policy.ts";
import type { Import, ListImportsInput } from "../schema.ts";
import { storedImport } from "./stored-import.ts";

export type ImportPage = { readonly items: Import[]; readonly nextCursor: string | null };

/**
 * The workspace's imports, the latest first, without files that somebody let go before they started; at most `limit` at a time; `cursor` is the id of the last one
 * seen.
 */
export async function listImports(actor: Actor, { cursor, limit = 50 }: ListImportsInput = {}): Promise<ImportPage> {
  authorize(actor, importPolicy.read, undefined);
  const { workspaceId } = actor;
  // Their ids grow with time.
  const rows = await reading(actor, (db) =>
    db.import.findMany({
      where: {
        workspaceId,
        state: { not: "uploading" },
        NOT: { state: "reverted", queuedAt: null },
        ...(cursor && { id: { lt: cursor } }),
      },
      orderBy: { id: "desc" },
      take: limit + 1,
    }),
  );
  const items = rows.slice(0, limit).map(storedImport);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
