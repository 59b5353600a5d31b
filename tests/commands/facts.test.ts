import { describe, expect, it } from "vitest";
import { factSentence } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { recordFact } from "#features/activity/commands/record-fact.ts";
import { sealFacts } from "#features/activity/commands/seal-facts.ts";
import { isSettled } from "#features/activity/queries/is-settled.ts";
import { listActivity } from "#features/activity/queries/list-activity.ts";
import { listWorkspacesBehind } from "#features/activity/queries/workspaces-behind.ts";
import type { Reaction } from "#features/activity/schema.ts";
import { listNotifications } from "#features/notifications/queries.ts";
import { notifying } from "#features/notifications/reactions.ts";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { workspacePolicy } from "#features/workspace/policy.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const notifications = notifying(factSentence);

/** A transaction that records a fact and then stays open until it is told to commit. */
function openWriter(person: Person, name: string) {
  const recorded = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  const act = async (tx: Transaction) => {
    const proof = authorize(person, workspacePolicy.startSession, person);
    await recordFact(tx, proof, { type: "workspace.renamed", payload: { from: "", to: name } }, now);
    recorded.resolve();
    await commit.promise;
  };
  const ended = inTransaction(person, act);
  const close = () => {
    commit.resolve();
    return ended;
  };
  return { recorded: Promise.race([recorded.promise, ended]), commit: close };
}

/** A reaction that remembers in memory what it was given. */
function remembering(name: string): Reaction & { seen: string[] } {
  const seen: string[] = [];
  return { name, seen, on: async (fact) => void seen.push(fact.id) };
}

describe("facts", () => {
  it("of 16 writers at once wait for none of the others", async () => {
    const { sofia } = await aWorkspace();
    const writers = Array.from({ length: 16 }, (_, index) => openWriter(sofia, `Wind ${index}`));
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
    expect(await followFacts(reaction, workspaceId, now)).toBe(2);
    expect(await followFacts(reaction, workspaceId, now)).toBe(0);
    await renameWorkspace(sofia, { name: "Westwind", revision: 2 }, now);
    expect(await followFacts(reaction, workspaceId, now)).toBe(1);
    const { items } = await listActivity(sofia, null);
    expect(reaction.seen).toEqual(items.map(({ id }) => id).reverse());
  });

  it("never passes a fact whose transaction commits late", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const reaction = remembering("test.late");
    const slow = openWriter(sofia, "slow");
    await slow.recorded;
    await renameWorkspace(sofia, { name: "quick", revision: 1 }, now);
    await followFacts(reaction, workspaceId, now);
    await slow.commit();
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
        await notifications.on(fact, id, at);
        if (isBroken && fact.type === "workspace.renamed") throw new Error("out of paper");
      },
    };
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    await expect(followFacts(reaction, workspaceId, now)).rejects.toThrow("out of paper");
    expect(await listNotifications(marek)).toEqual([]);
    isBroken = false;
    expect(await followFacts(reaction, workspaceId, now)).toBe(0);
    const later = new Date(now.getTime() + 2_000);
    expect(await followFacts(reaction, workspaceId, later)).toBe(1);
    expect(await followFacts(reaction, workspaceId, later)).toBe(1);
    expect(await listNotifications(marek)).toHaveLength(1);
  });

  it("run by four workers at once has its effect once", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const reaction = remembering("test.four");
    await followFacts(reaction, workspaceId, now);
    for (let revision = 1; revision <= 5; revision++) {
      await renameWorkspace(sofia, { name: `Wind ${revision}`, revision }, now);
    }
    const work = () => followFacts(reaction, workspaceId, now);
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
    await followFacts(remembering("test.settled"), workspaceId, now);
    expect(await isSettled(sofia, fact?.id ?? "", names)).toBe(false);
    await sealFacts(workspaceId, now);
    expect(await isSettled(sofia, fact?.id ?? "", names)).toBe(true);
    expect(await listWorkspacesBehind(names)).not.toContain(workspaceId);
  });
});

describe("notifications", () => {
  it("tell everybody of a new name but the one who gave it", async () => {
    const { sofia, marek, otto, workspaceId } = await aWorkspace();
    await renameWorkspace(sofia, { name: "Southwind", revision: 1 }, now);
    await followFacts(notifications, workspaceId, now);
    expect(await listNotifications(sofia)).toEqual([]);
    for (const person of [marek, otto]) {
      expect(await listNotifications(person)).toMatchObject([
        { fact: { type: "workspace.renamed", payload: { to: "Southwind" }, actor: { name: "Sofia Kral" } } },
      ]);
    }
  });
});
