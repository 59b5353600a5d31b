import { describe, expect, it } from "vitest";
import { makeApiKey, revokeApiKey } from "#features/workspace/api-keys/commands.ts";
import { listApiKeys } from "#features/workspace/api-keys/queries.ts";
import type { MakeApiKeyInput } from "#features/workspace/api-keys/schema.ts";
import type { Key, Person, Service } from "#platform/actor.ts";
import { hashToken } from "#platform/session/token.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const importer: MakeApiKeyInput = { name: "Importer", scopes: ["read", "leads:write"] };

const facts = async (person: Person) =>
  (await listActivity(person, null)).items.filter(({ type }) => type.startsWith("api_key."));

describe("an API key", () => {
  it("is made by an admin and shown once: the database keeps its beginning and a hash", async () => {
    const { workspaceId, sofia } = await aWorkspace();
    const { id, key } = await makeApiKey(sofia, importer, now);
    const [, prefix = "", secret = ""] = /^cg_([a-z0-9]{8})_([\w-]{43})$/.exec(key) ?? [];
    expect(await listApiKeys(sofia)).toEqual([
      {
        id,
        name: "Importer",
        beginning: `cg_${prefix}`,
        scopes: ["read", "leads:write"],
        madeBy: "Sofia Kral",
        createdAt: now,
        lastUsedAt: null,
        revokedAt: null,
      },
    ]);
    const rows = await asOwner(workspaceId, (db) =>
      db.query("SELECT * FROM api_key WHERE workspace_id = $1", [workspaceId]),
    );
    expect(new Uint8Array(rows.rows[0]?.secret_hash)).toEqual(hashToken(secret));
    const trail = await asOwner(workspaceId, (db) =>
      db.query("SELECT payload FROM fact WHERE workspace_id = $1", [workspaceId]),
    );
    expect(JSON.stringify([rows.rows, trail.rows])).not.toContain(secret);
    expect(await facts(sofia)).toMatchObject([{ type: "api_key.made", payload: { keyId: id, ...importer } }]);
  });

  it("is another one each time", async () => {
    const { sofia } = await aWorkspace();
    const keys = await Promise.all(Array.from({ length: 20 }, () => makeApiKey(sofia, importer, now)));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(20);
    expect(await listApiKeys(sofia)).toHaveLength(20);
  });

  it("may be made by the operator's command, which is nobody's", async () => {
    const { workspaceId, sofia } = await aWorkspace();
    const operator: Service = { kind: "service", workspaceId, name: "The operator" };
    await makeApiKey(operator, importer, now);
    expect(await listApiKeys(sofia)).toMatchObject([{ madeBy: null }]);
  });

  it("is revoked once, by one of twenty who do it at the same moment, and stays in the list", async () => {
    const { sofia } = await aWorkspace();
    const { id: keyId } = await makeApiKey(sofia, importer, now);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => revokeApiKey(sofia, { keyId }, now)));
    expect(outcomes).toEqual(outcomes.map(() => ({ id: keyId })));
    expect(await listApiKeys(sofia)).toMatchObject([{ id: keyId, revokedAt: now }]);
    expect((await facts(sofia)).map(({ type }) => type)).toEqual(["api_key.revoked", "api_key.made"]);
  });

  it("that works comes before those that were revoked", async () => {
    const { sofia } = await aWorkspace();
    const first = await makeApiKey(sofia, { ...importer, name: "First" }, now);
    await makeApiKey(sofia, { ...importer, name: "Second" }, new Date(now.getTime() + 1));
    await makeApiKey(sofia, { ...importer, name: "Third" }, new Date(now.getTime() + 2));
    await revokeApiKey(sofia, { keyId: first.id }, now);
    expect((await listApiKeys(sofia)).map(({ name }) => name)).toEqual(["Third", "Second", "First"]);
  });

  it("is not for Marek, who is head but no admin, nor for the CEO, and no key makes another", async () => {
    const { workspaceId, sofia, marek, elena } = await aWorkspace();
    const { id: keyId } = await makeApiKey(sofia, importer, now);
    for (const person of [marek, elena]) {
      await expect(makeApiKey(person, importer, now)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(revokeApiKey(person, { keyId }, now)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(listApiKeys(person)).rejects.toMatchObject({ code: "not_allowed" });
    }
    const admin: Key = { kind: "key", workspaceId, keyId, name: "Importer", scopes: ["admin"] };
    await expect(makeApiKey(admin, importer, now)).rejects.toMatchObject({ code: "person_required" });
    expect(await listApiKeys(sofia)).toMatchObject([{ revokedAt: null }]);
  });

  it("of another house can't be revoked", async () => {
    const here = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const { id: keyId } = await makeApiKey(here.sofia, importer, now);
    expect(await revokeApiKey(olga, { keyId }, now)).toEqual({ refused: "not_found" });
    expect(await listApiKeys(here.sofia)).toMatchObject([{ revokedAt: null }]);
    expect(await listApiKeys(olga)).toEqual([]);
  });
});
