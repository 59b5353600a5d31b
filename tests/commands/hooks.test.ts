import { describe, expect, it } from "vitest";
import { changeHook } from "#features/leads/hooks/commands/change-hook.ts";
import { endHook } from "#features/leads/hooks/commands/end-hook.ts";
import { makeHook } from "#features/leads/hooks/commands/make-hook.ts";
import { renewHook } from "#features/leads/hooks/commands/renew-hook.ts";
import { listHooks } from "#features/leads/hooks/queries/list-hooks.ts";
import type { MakeHookInput } from "#features/leads/hooks/schema.ts";
import type { Key, Person } from "#platform/actor.ts";
import { findHookByToken } from "#platform/find-hook.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aHook, hookSecret } from "../factories/hook.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const form: MakeHookInput = { name: "Demo request", sender: "typeform", secret: hookSecret, account: null };

const facts = async (person: Person) =>
  (await listActivity(person)).items.filter(({ type }) => type.startsWith("hook.")).map(({ type }) => type);

const tokenOf = (address: string) => address.split("/").at(-1) ?? "";

describe("a webhook", () => {
  it("is made by a head and its address told once: neither token nor secret can be read anywhere", async () => {
    const { workspaceId, marek } = await aWorkspace();
    const made = await makeHook(marek, form, now);
    if (isRefusal(made)) throw new Error(made.refused);
    expect(new URL(made.address).pathname).toMatch(/^\/api\/v1\/hooks\/typeform\/[\w-]{43}$/);
    expect(await listHooks(marek)).toEqual([
      {
        id: made.id,
        name: "Demo request",
        sender: "typeform",
        account: null,
        hasSecret: true,
        madeBy: "Marek Havel",
        createdAt: now,
        endedAt: null,
        revision: 1,
        lastDelivery: null,
      },
    ]);
    const kept = await asOwner(workspaceId, async (db) => [
      (await db.query("SELECT encode(secret, 'escape') AS secret, encode(token_hash, 'escape') AS hash FROM hook"))
        .rows,
      (await db.query("SELECT payload FROM fact")).rows,
    ]);
    for (const secret of [hookSecret, tokenOf(made.address)]) expect(JSON.stringify(kept)).not.toContain(secret);
    expect(await findHookByToken(tokenOf(made.address))).toEqual({
      actor: { kind: "key", workspaceId, keyId: made.id, name: "Demo request", scopes: ["leads:write"] },
      sender: "typeform",
      endedAt: null,
    });
  });

  it("needs what its program needs, in the program's own words", async () => {
    const { sofia } = await aWorkspace();
    expect(await makeHook(sofia, { ...form, secret: null }, now)).toMatchObject({
      refused: "invalid_input",
      fields: { secret: expect.stringMatching(/^Secret, please\./) },
    });
    expect(await makeHook(sofia, { ...form, account: "me" }, now)).toMatchObject({
      refused: "invalid_input",
      fields: { account: expect.any(String) },
    });
    expect(await listHooks(sofia)).toEqual([]);
  });

  it("is changed at the revision that was seen; the same again is a success, and what was left out stays", async () => {
    const { sofia } = await aWorkspace();
    const { id: hookId } = await aHook(sofia, "typeform");
    const wish = { hookId, revision: 1, name: "Demo form" };
    expect(await changeHook(sofia, wish, now)).toEqual({ id: hookId, revision: 2 });
    expect(await changeHook(sofia, wish, now)).toEqual({ id: hookId, revision: 2 });
    expect(await changeHook(sofia, { ...wish, secret: hookSecret }, now)).toEqual({ id: hookId, revision: 2 });
    expect(await changeHook(sofia, { ...wish, name: "Form" }, now)).toEqual({ refused: "changed_meanwhile" });
    expect(await changeHook(sofia, { hookId, revision: 2, secret: null }, now)).toMatchObject({
      refused: "invalid_input",
    });
    expect(await changeHook(sofia, { hookId, revision: 2, secret: "another" }, now)).toEqual({
      id: hookId,
      revision: 3,
    });
    expect(await listHooks(sofia)).toMatchObject([{ name: "Demo form", hasSecret: true, revision: 3 }]);
    const [last, before] = (await listActivity(sofia)).items;
    expect([last?.payload, before?.payload]).toMatchObject([{ changed: ["secret"] }, { changed: ["name"] }]);
  });

  it("gets a new address, and the one before leads nowhere", async () => {
    const { sofia } = await aWorkspace();
    const { id, address } = await aHook(sofia);
    const renewed = await renewHook(sofia, { hookId: id }, now);
    if (isRefusal(renewed)) throw new Error(renewed.refused);
    expect(await findHookByToken(tokenOf(address))).toBeNull();
    expect(await findHookByToken(tokenOf(renewed.address))).toMatchObject({ actor: { keyId: id } });
    expect(await facts(sofia)).toEqual(["hook.renewed", "hook.made"]);
  });

  it("is ended once, by one of ten who do it at the same moment; then it can't be changed or renewed", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const { id: hookId, address } = await aHook(sofia, "typeform");
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => endHook(sofia, { hookId }, now)));
    expect(outcomes).toEqual(outcomes.map(() => ({ id: hookId })));
    expect(await facts(sofia)).toEqual(["hook.ended", "hook.made"]);
    expect(await findHookByToken(tokenOf(address))).toMatchObject({ endedAt: now });
    expect(await renewHook(sofia, { hookId }, now)).toEqual({ refused: "hook_ended" });
    expect(await changeHook(sofia, { hookId, revision: 2, name: "Again" }, now)).toEqual({ refused: "hook_ended" });
    const { rows } = await asOwner(workspaceId, (db) => db.query("SELECT secret FROM hook WHERE id = $1", [hookId]));
    expect(rows).toEqual([{ secret: null }]);
  });

  it("is the heads' and the admins'; no program makes one or learns an address, and none is another house's", async () => {
    const { workspaceId, sofia, elena, ravi, otto } = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const { id: hookId } = await aHook(sofia);
    for (const person of [elena, ravi, otto]) {
      await expect(makeHook(person, form, now)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(renewHook(person, { hookId }, now)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(listHooks(person)).rejects.toMatchObject({ code: "not_allowed" });
    }
    const admin: Key = { kind: "key", workspaceId, keyId: hookId, name: "Admin", scopes: ["admin"] };
    await expect(makeHook(admin, form, now)).rejects.toMatchObject({ code: "person_required" });
    await expect(renewHook(admin, { hookId }, now)).rejects.toMatchObject({ code: "person_required" });
    for (const verb of [renewHook, endHook])
      expect(await verb(olga, { hookId }, now)).toEqual({ refused: "not_found" });
    expect(await listHooks(olga)).toEqual([]);
    expect(await listHooks(sofia)).toMatchObject([{ endedAt: null, revision: 1 }]);
  });
});
