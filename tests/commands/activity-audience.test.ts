import { describe, expect, it } from "vitest";
import { trail } from "#facts.ts";
import { exportActivity } from "#features/activity/commands/export-activity.ts";
import { listActors } from "#features/activity/queries/list-actors.ts";
import type { ActivityFilter } from "#features/activity/schema.ts";
import { chooseNews } from "#features/notifications/commands/choose-news.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import type { Actor, Key } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listActivity } from "../factories/activity.ts";
import { aSession, aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const types = async (actor: Actor) => (await listActivity(actor)).items.map(({ type }) => type);

const key = ({ workspaceId }: Cast, scopes: Key["scopes"]): Key => {
  return { kind: "key", workspaceId, keyId: crypto.randomUUID(), name: "Importer", scopes };
};

async function exported(actor: Actor, filter: ActivityFilter = {}): Promise<string> {
  const outcome = await exportActivity(actor, trail, { filter, timeZone: "Europe/Prague" }, now);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  let file = "";
  for await (const piece of outcome.text) file += piece;
  return file;
}

describe("what concerns only one person", () => {
  it("is seen by them and by admins, people and keys, and by nobody else", async () => {
    const house = await aWorkspace();
    await aSession(house.ravi);
    await chooseNews(house.ravi, { people: { inApp: false, mail: "never" } }, now);
    const own = ["notification_choice.changed", "session.started", "workspace.founded"];
    expect(await types(house.ravi)).toEqual(own);
    expect(await types(house.sofia)).toEqual(own);
    expect(await types(key(house, ["read", "admin"]))).toEqual(own);
    for (const other of [house.elena, house.marek, house.nora, house.otto, key(house, ["read"])]) {
      expect(await types(other)).toEqual(["workspace.founded"]);
    }
  });

  it("is not found by a filter either, and takes no place on a page", async () => {
    const house = await aWorkspace();
    await aSession(house.ravi);
    for (const filter of [{ what: "session" }, { what: "session.started" }, { q: "signed in" }]) {
      expect((await listActivity(house.marek, null, 50, filter)).items).toEqual([]);
      expect((await listActivity(house.ravi, null, 50, filter)).items).toHaveLength(1);
    }
    expect(await listActivity(house.marek, null, 1)).toMatchObject({
      items: [{ type: "workspace.founded" }],
      nextCursor: null,
    });
  });
});

describe("the trail, filtered", () => {
  async function aYear() {
    const house = await aWorkspace();
    const at = (text: string) => new Date(text);
    await renameWorkspace(house.sofia, { name: "Spring", revision: 1 }, at("2026-03-01T22:59:59.999Z"));
    await renameWorkspace(house.sofia, { name: "Summer", revision: 2 }, at("2026-06-01T12:00:00.000Z"));
    await renameWorkspace(house.sofia, { name: "Autumn", revision: 3 }, at("2026-09-01T12:00:00.000Z"));
    return house;
  }
  const names = async (actor: Actor, filter: ActivityFilter, limit?: number, cursor: string | null = null) => {
    const { items } = await listActivity(actor, cursor, limit, filter);
    return items.map(({ payload }) => (payload as { to?: string }).to ?? "founded");
  };

  it("by who, what, when and text", async () => {
    const { sofia, marek } = await aYear();
    expect(await names(marek, { who: sofia.memberId })).toEqual(["Autumn", "Summer", "Spring"]);
    expect(await names(marek, { who: marek.memberId })).toEqual([]);
    expect(await names(marek, { who: "product" })).toEqual(["founded"]);
    expect(await names(marek, { what: "workspace.founded" })).toEqual(["founded"]);
    expect(await names(marek, { what: "workspace" })).toHaveLength(4);
    expect(await names(marek, { what: "work" })).toEqual([]);
    expect(await names(marek, { from: "2026-03-01", to: "2026-06-01", who: sofia.memberId })).toEqual([
      "Summer",
      "Spring",
    ]);
    expect(await names(marek, { from: "2026-03-02", to: "2026-05-31" })).toEqual([]);
    expect(await names(marek, { q: "TO “SUMMER”" })).toEqual(["Summer"]);
    expect(await names(marek, { q: "sofia kral renamed" })).toHaveLength(3);
  });

  it.each<ActivityFilter>([{ what: "workspace.renamed" }, { q: "renamed" }])("page by page: %j", async (filter) => {
    const { marek } = await aYear();
    const first = await listActivity(marek, null, 2, filter);
    expect(first.nextCursor).toBe(first.items.at(-1)?.id);
    expect(await names(marek, filter, 2, first.nextCursor)).toEqual(["Spring"]);
  });

  it("knows everybody who ever did something", async () => {
    const { sofia, marek, otto } = await aYear();
    expect(await listActors(otto)).toEqual([{ id: sofia.memberId, name: "Sofia Kral" }]);
    await aSession(marek);
    expect((await listActors(otto)).map(({ name }) => name)).toEqual(["Marek Havel", "Sofia Kral"]);
  });
});

describe("an export", () => {
  it("has exactly what is filtered, all pages of it, and formulas as text", async () => {
    const { sofia } = await aWorkspace();
    await renameWorkspace(sofia, { name: '=HYPERLINK("http://evil.example")', revision: 1 }, now);
    await aSession(sofia);
    const [header, line, ...rest] = (await exported(sofia, { what: "workspace.renamed" })).split("\r\n");
    expect(header).toBe("id,recordedAt,actor,actorId,type,sentence,payload");
    expect(line).toContain(",2026-11-22T10:00:00.000+01:00,Sofia Kral,");
    expect(line).toContain('{""to"":""=HYPERLINK');
    expect(rest).toEqual([""]);
  });

  it("neutralises a name that is a formula", async () => {
    const house = await aWorkspace();
    const mallory = { ...house.sofia, name: "=1+1" };
    await renameWorkspace(mallory, { name: "Southwind", revision: 1 }, now);
    expect(await exported(house.sofia)).toContain(",'=1+1,");
  });

  it("reaches back further than a page or a batch", async () => {
    const { sofia } = await aWorkspace();
    for (let count = 0; count < 60; count++) await aSession(sofia);
    expect((await exported(sofia, { q: "signed in" })).split("\r\n")).toHaveLength(62);
  });

  it("is a fact itself, which comes after all that is in it", async () => {
    const { sofia, marek } = await aWorkspace();
    expect(await exported(sofia, { q: "export" })).not.toContain("activity.exported");
    const [fact] = (await listActivity(marek)).items;
    expect(fact).toMatchObject({ type: "activity.exported", payload: { filter: { q: "export" } } });
  });

  it("is for admins, and so often only", async () => {
    const house = await aWorkspace();
    for (const other of [house.marek, house.elena, house.otto]) {
      await expect(exported(other)).rejects.toMatchObject({ code: "not_allowed" });
    }
    await expect(exported(key(house, ["read"]))).rejects.toMatchObject({ code: "missing_scope" });
    for (let count = 0; count < 5; count++) await exported(house.sofia);
    await expect(exported(house.sofia)).rejects.toThrow("too_many_requests");
    expect((await types(house.marek)).filter((type) => type === "activity.exported")).toHaveLength(5);
  });
});
