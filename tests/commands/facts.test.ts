import { describe, expect, it } from "vitest";
import { factNews } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { sealFacts } from "#features/activity/commands/seal-facts.ts";
import { isSettled } from "#features/activity/queries/is-settled.ts";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import type { Reaction } from "#features/activity/schema.ts";
import { listNotifications } from "#features/notifications/queries/list-notifications.ts";
import { notifying as notifyingOf } from "#features/notifications/reactions.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { withClient } from "#launch/database/client.ts";
import { moveFactClock } from "#launch/database/fact-clock.ts";
import type { Person } from "#platform/actor.ts";
import { Refused } from "#platform/refusals.ts";
import { listWorkspacesBehind } from "#platform/rounds.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { untilSettled } from "../factories/settled.ts";
import { aWorkspace } from "../factories/workspace.ts";
import { openWriter } from "../factories/writer.ts";
import { databaseUrls } from "../setup/database.ts";

const notifying = notifyingOf(factNews);
const now = new Date("2026-11-22T09:00:00.000Z");

/** Writes a new name and waits with the commit. */
function openRenaming(person: Person, name: string) {
  return openWriter(person, { type: "workspace.renamed", payload: { from: "", to: name } }, now);
}

/** A reaction that remembers in memory what it was given. */
function remembering(name: string): Reaction & { seen: string[] } {
  const seen: string[] = [];
  return { name, seen, on: async (fact) => void seen.push(fact.id) };
}

async function follow(reaction: Reaction, workspaceId: string, at: Date) {
  await untilSettled();
  return followFacts(reaction, workspaceId, at);
}

async function seal(workspaceId: string, at: Date) {
  await untilSettled();
  return sealFacts(workspaceId, at);
}

/** What no policy binds and no verb offers. */
function asSuperuser(sql: string) {
  return withClient(databaseUrls().superuser, async (db) => (await db.query(sql)).rows);
}

describe("facts", () => {
  it("of 16 writers at once wait for none of the others", async () => {
    const { sofia } = await aWorkspace();
    const writers = Array.from({ length: 16 }, (_, index) => openRenaming(sofia, `Wind ${index}`));
    // All 16 have written and none has committed: had one to wait for another, this would never come.
    await Promise.all(writers.map((writer) => writer.recorded));
    await Promise.all(writers.map((writer) => writer.commit()));
    const { items } = await listActivity(sofia, null);
    expect(items.filter(({ type }) => type === "workspace.renamed")).toHaveLength(16);
  });

  it("of a verb that is refused are not there", async () => {
    const { sofia, marek } = await aWorkspace();
    await expect(renameWorkspace(marek, { name: "Southwind", revision: 1 }, now)).rejects.toThrow();
    expect((await listActivity(sofia, null)).items.map(({ type }) => type)).toEqual(["workspace.founded"]);
  });

  it("are listed a page at a time, each once and none left out", async () => {
    const { sofia } = await aWorkspace();
    for (let revision = 1; revision <= 6; revision++)
      await renameWorkspace(sofia, { name: `Wind ${revision}`, revision }, now);
    const all = (await listActivity(sofia, null)).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await listActivity(sofia, cursor, 3);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    expect(paged).toEqual(all);
    expect(paged).toHaveLength(7);
  });

  it("can't be changed or deleted, not even by the owner of the tables", async () => {
    const { workspaceId } = await aWorkspace();
    for (const sql of ["UPDATE fact SET type = 'lead.won'", "DELETE FROM fact", "DELETE FROM seal"]) {
      expect((await asOwner(workspaceId, (db) => db.query(sql))).rowCount).toBe(0);
    }
  });
});

describe("a reaction", () => {
  it("gets every settled fact once, in order", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const reaction = remembering("test.once");
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    expect(await follow(reaction, workspaceId, now)).toBe(2);
    expect(await follow(reaction, workspaceId, now)).toBe(0);
    await renameWorkspace(sofia, { name: "Westwind", revision: 2 }, now);
    expect(await follow(reaction, workspaceId, now)).toBe(1);
    const { items } = await listActivity(sofia, null);
    expect(reaction.seen).toEqual(items.map(({ id }) => id).reverse());
  });

  it("never passes a fact whose transaction commits late", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const reaction = remembering("test.late");
    const slow = openRenaming(sofia, "slow");
    await slow.recorded;
    await renameWorkspace(sofia, { name: "quick", revision: 1 }, now);
    await followFacts(reaction, workspaceId, now);
    await slow.commit();
    await untilSettled();
    while ((await followFacts(reaction, workspaceId, now)) > 0);
    const { items } = await listActivity(sofia, null);
    expect(items).toHaveLength(3);
    expect(new Set(reaction.seen)).toEqual(new Set(items.map(({ id }) => id)));
    expect(reaction.seen).toHaveLength(3);
  });

  it("that fails has no effect, rests, and goes on at the same fact", async () => {
    const { sofia, marek, workspaceId } = await aWorkspace();
    let isBroken = true;
    const reaction: Reaction = {
      name: "notifications",
      async on(fact, id, at) {
        await notifying.on(fact, id, at);
        if (isBroken && fact.type === "workspace.renamed") throw new Error("out of paper");
      },
    };
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    await expect(follow(reaction, workspaceId, now)).rejects.toThrow("out of paper");
    expect(await listNotifications(marek)).toEqual([]);
    isBroken = false;
    expect(await follow(reaction, workspaceId, now)).toBe(0);
    const later = new Date(now.getTime() + 2_000);
    expect(await follow(reaction, workspaceId, later)).toBe(1);
    expect(await follow(reaction, workspaceId, later)).toBe(1);
    expect(await listNotifications(marek)).toHaveLength(1);
  });

  it("rests longer each time, though the facts before the difficult one get through", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    for (let revision = 1; revision <= 3; revision++) {
      await renameWorkspace(sofia, { name: `Wind ${revision}`, revision }, now);
    }
    let isBroken = true;
    const reaction: Reaction = {
      name: "test.rests",
      async on({ payload }) {
        if (isBroken && JSON.stringify(payload).includes('"to":"Wind 2"')) throw new Error("out of paper");
      },
    };
    const wait = (seconds: number) => follow(reaction, workspaceId, new Date(now.getTime() + seconds * 1_000));
    await expect(wait(0)).rejects.toThrow("out of paper");
    expect(await wait(0.5)).toBe(0);
    expect(await wait(1)).toBe(1);
    expect(await wait(1)).toBe(1);
    await expect(wait(1)).rejects.toThrow("out of paper");
    expect(await wait(2.5)).toBe(0);
    await expect(wait(3)).rejects.toThrow("out of paper");
    expect(await wait(6.5)).toBe(0);
    isBroken = false;
    expect(await wait(7)).toBe(1);
    await renameWorkspace(sofia, { name: "Wind 4", revision: 4 }, now);
    expect(await wait(7)).toBe(2);
  });

  it("is done in steps where it is too much for one transaction, and settles with the last of them", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const done: string[] = [];
    const reaction: Reaction = {
      name: "test.steps",
      async on({ type }) {
        done.push(type);
        return type === "workspace.renamed" && done.length < 4 ? "again" : undefined;
      },
    };
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    const renamed = (await listActivity(sofia, null)).items.find(({ type }) => type === "workspace.renamed");
    await seal(workspaceId, now);
    const settled = () => isSettled(sofia, renamed?.id ?? "", [reaction.name]);
    expect(await follow(reaction, workspaceId, now)).toBe(2);
    expect(await follow(reaction, workspaceId, now)).toBe(1);
    expect(await settled()).toBe(false);
    expect(await follow(reaction, workspaceId, now)).toBe(1);
    expect(await settled()).toBe(true);
    expect(await follow(reaction, workspaceId, now)).toBe(0);
    expect(done).toEqual(["workspace.founded", ...Array(3).fill("workspace.renamed")]);
  });

  it("doesn't fail where the database is away, and goes on as soon as it is back", async () => {
    const { workspaceId } = await aWorkspace();
    const reaction = remembering("test.away");
    const away: Reaction = { ...reaction, on: () => Promise.reject(new Refused("database_unavailable")) };
    await expect(follow(away, workspaceId, now)).rejects.toMatchObject({ code: "database_unavailable" });
    expect(await follow(reaction, workspaceId, now)).toBe(1);
  });

  it("says what it failed on even where that can't be noted", async () => {
    const { workspaceId } = await aWorkspace();
    const trigger = "CREATE TRIGGER no_notes BEFORE INSERT ON reaction_cursor FOR EACH ROW WHEN (NEW.failures > 0)";
    await asSuperuser(`CREATE FUNCTION refuse_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$;
      ${trigger} EXECUTE FUNCTION refuse_note()`);
    const reaction: Reaction = { name: "test.unnoted", on: () => Promise.reject(new Error("out of paper")) };
    await expect(follow(reaction, workspaceId, now)).rejects.toThrow("out of paper");
    await asSuperuser("DROP TRIGGER no_notes ON reaction_cursor; DROP FUNCTION refuse_note");
  });

  it("run by four workers at once has its effect once", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const reaction = remembering("test.four");
    await follow(reaction, workspaceId, now);
    for (let revision = 1; revision <= 5; revision++) {
      await renameWorkspace(sofia, { name: `Wind ${revision}`, revision }, now);
    }
    const work = () => followFacts(reaction, workspaceId, now);
    await untilSettled();
    await Promise.all([work(), work(), work(), work()]);
    while ((await work()) > 0);
    expect(reaction.seen).toHaveLength(6);
    expect(new Set(reaction.seen).size).toBe(6);
  });

  it("is seen to be behind, and a fact to be settled when reactions and seal have passed it", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const [fact] = (await listActivity(sofia, null)).items;
    const names = ["test.settled"];
    expect(await listWorkspacesBehind(names)).toContain(workspaceId);
    expect(await isSettled(sofia, fact?.id ?? "", names)).toBe(false);
    await follow(remembering("test.settled"), workspaceId, now);
    expect(await isSettled(sofia, fact?.id ?? "", names)).toBe(false);
    await seal(workspaceId, now);
    expect(await isSettled(sofia, fact?.id ?? "", names)).toBe(true);
    expect(await listWorkspacesBehind(names)).not.toContain(workspaceId);
  });
});

describe("after a dump was restored into a younger cluster", () => {
  it("new facts come after the old ones once the application has started: followed, sealed and listed", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const reaction = remembering("test.restored");
    await asSuperuser(`UPDATE fact SET xid = xid + 1000000 WHERE workspace_id = '${workspaceId}'`);
    expect(await follow(reaction, workspaceId, now)).toBe(0);
    await moveFactClock(databaseUrls().owner);
    expect(await follow(reaction, workspaceId, now)).toBe(1);
    expect(await seal(workspaceId, now)).toBe(1);
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    expect(await follow(reaction, workspaceId, now)).toBe(1);
    expect(await seal(workspaceId, now)).toBe(1);
    const { items } = await listActivity(sofia, null);
    expect(reaction.seen).toEqual(items.map(({ id }) => id).reverse());
    expect(await verifyActivity(sofia)).toMatchObject({ fault: null, sealedFacts: 2 });
  });

  it("the clock is moved once, and never where it is right", async () => {
    const { sofia } = await aWorkspace();
    const offset = () => asSuperuser("SELECT xid_offset FROM fact_clock");
    const before = await offset();
    await Promise.all([
      moveFactClock(databaseUrls().owner),
      renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now),
    ]);
    await moveFactClock(databaseUrls().owner);
    expect(await offset()).toEqual(before);
  });

  it("the application itself can't move it", async () => {
    const attempt = withClient(databaseUrls().app, (db) => db.query("UPDATE fact_clock SET xid_offset = 0"));
    await expect(attempt).rejects.toThrow("permission denied for table fact_clock");
  });
});

describe("notifications", () => {
  it("tell everybody of a new name but the one who gave it", async () => {
    const { sofia, marek, otto, workspaceId } = await aWorkspace();
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    await follow(notifying, workspaceId, now);
    expect(await listNotifications(sofia)).toEqual([]);
    for (const person of [marek, otto]) {
      expect(await listNotifications(person)).toMatchObject([
        { fact: { type: "workspace.renamed", payload: { to: "Southwind" }, actor: { name: "Sofia Kral" } } },
      ]);
    }
  });
});
