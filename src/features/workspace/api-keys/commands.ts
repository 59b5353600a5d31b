import { randomUUIDv7 } from "node:crypto";
import { type Actor, memberBehind } from "#platform/actor.ts";
import { newKey } from "#platform/api/new-key.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../activity/commands/record-fact.ts";
import { apiKeyPolicy } from "./policy.ts";
import type { ApiKeyFact, MakeApiKeyInput, RevokeApiKeyInput } from "./schema.ts";

/** Makes an API key. Its text is in this answer and nowhere else: the database keeps a hash. Each call makes another key. */
export async function makeApiKey(
  actor: Actor,
  { name, scopes }: MakeApiKeyInput,
  now: Date,
): Promise<{ id: string; key: string }> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, apiKeyPolicy.make, undefined);
    const id = randomUUIDv7();
    const { key, prefix, secretHash } = newKey();
    const createdById = memberBehind(actor);
    const { workspaceId } = actor;
    await tx.write(proof).apiKey.create({
      data: { workspaceId, id, name, prefix, secretHash, scopes, createdById, createdAt: now },
    });
    const fact: ApiKeyFact = { type: "api_key.made", payload: { keyId: id, name, scopes } };
    await recordFact(tx, proof, fact, now);
    return { id, key };
  });
}

/** Ends an API key: its next call is refused. Again is a success; refuses `not_found` for a key of nobody here. */
export async function revokeApiKey(
  actor: Actor,
  { keyId: id }: RevokeApiKeyInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, apiKeyPolicy.revoke, undefined);
    const key = await tx.read.apiKey.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
    if (!key) return refuse("not_found");
    const { count } = await tx.write(proof).apiKey.updateMany({
      where: { workspaceId, id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count > 0) {
      const fact: ApiKeyFact = { type: "api_key.revoked", payload: { keyId: id, name: key.name } };
      await recordFact(tx, proof, fact, now);
    }
    return { id };
  });
}
