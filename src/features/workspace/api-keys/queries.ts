import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { apiKeyPolicy } from "./policy.ts";
import type { ApiKeyItem } from "./schema.ts";
import { makeApiKeyInput } from "./schema.ts";

/** The workspace's API keys without their secrets, which nobody has; those that work first, each the newest first. */
export async function listApiKeys(actor: Actor): Promise<ApiKeyItem[]> {
  authorize(actor, apiKeyPolicy.list, undefined);
  const rows = await reading(actor, (db) =>
    db.apiKey.findMany({
      where: { workspaceId: actor.workspaceId },
      orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
      omit: { workspaceId: true, secretHash: true, createdById: true },
      include: { createdBy: { select: { person: { select: { name: true } } } } },
    }),
  );
  return rows.map(({ prefix, scopes, createdBy, ...row }) => ({
    ...row,
    beginning: `cg_${prefix}`,
    scopes: makeApiKeyInput.shape.scopes.parse(scopes),
    madeBy: createdBy?.person.name ?? null,
  }));
}
