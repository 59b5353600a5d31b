import type { Key } from "./actor.ts";
import { identifying } from "./database/transaction.ts";
import { hashToken } from "./session/token.ts";

/** A webhook's address as somebody called it: who it lets in, by which program's name, and whether it was ended. */
export type FoundHook = { readonly actor: Key; readonly sender: string; readonly endedAt: Date | null };

/**
 * Looks a webhook up by the token in its address, before any workspace is known; null if there never was one. Who knows the token does
 * what an API key with the scope leads:write does, under the webhook's name.
 */
export async function findHookByToken(token: string): Promise<FoundHook | null> {
  const tokenHash = hashToken(token);
  const found = await identifying((db) =>
    db.hook.findUnique({
      where: { tokenHash },
      select: { workspaceId: true, id: true, name: true, sender: true, endedAt: true },
    }),
  );
  if (!found) return null;
  const { workspaceId, id: keyId, name, sender, endedAt } = found;
  return { actor: { kind: "key", workspaceId, keyId, name, scopes: ["leads:write"] }, sender, endedAt };
}
