import { randomBytes } from "node:crypto";
import type { Person, Scope } from "#platform/actor.ts";
import { hashToken } from "#platform/session/token.ts";
import { asOwner } from "./as-owner.ts";

/** A key of a person's workspace, as it would be shown once. Laid directly: making keys has no verb yet. */
export async function anApiKey(maker: Person, scopes: readonly Scope[]): Promise<string> {
  const prefix = randomBytes(4).toString("hex");
  const secret = randomBytes(32).toString("base64url");
  await asOwner(maker.workspaceId, (db) =>
    db.query(
      `INSERT INTO api_key (workspace_id, id, name, prefix, secret_hash, scopes, created_by_id)
       VALUES ($1, gen_random_uuid(), 'Importer', $2, $3, $4, $5)`,
      [maker.workspaceId, prefix, hashToken(secret), scopes, maker.memberId],
    ),
  );
  return `cg_${prefix}_${secret}`;
}
