import { expect, it } from "vitest";
import { moveTo } from "#features/workspace/presence/commands.ts";
import { listPresence } from "#features/workspace/presence/queries.ts";
import { keepHouse } from "#platform/jobs.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const aTab = () => crypto.randomUUID().replaceAll("-", "");

it("everybody sees everybody who is here, once, where they were last heard of", async () => {
  const { sofia, marek, elena, otto } = await aWorkspace();
  await moveTo(sofia, { tab: aTab(), place: "/" }, now);
  await moveTo(sofia, { tab: aTab(), place: "/sla#clause-4" }, later(1));
  await moveTo(otto, { tab: aTab(), place: "/activity" }, later(2));
  for (const person of [marek, elena, otto]) {
    expect(await listPresence(person, later(3))).toEqual([
      { memberId: otto.memberId, name: "Otto Berg", team: null, role: "observer", place: "/activity" },
      { memberId: sofia.memberId, name: "Sofia Kral", team: "sales", role: "head", place: "/sla#clause-4" },
    ]);
  }
});

it("nobody sees who is in another workspace", async () => {
  const [house, elsewhere] = await Promise.all([aWorkspace(), aWorkspace()]);
  await moveTo(elsewhere.sofia, { tab: aTab(), place: "/" }, now);
  expect(await listPresence(house.sofia, now)).toEqual([]);
});

it("a page that is closed, or that says nothing for 45 seconds, is no longer here", async () => {
  const { sofia, marek } = await aWorkspace();
  const tab = aTab();
  await moveTo(sofia, { tab, place: "/" }, now);
  await moveTo(marek, { tab: aTab(), place: "/" }, later(20));
  const names = async (seconds: number) => (await listPresence(sofia, later(seconds))).map(({ name }) => name);
  expect(await names(44)).toEqual(["Marek Havel", "Sofia Kral"]);
  expect(await names(45)).toEqual(["Marek Havel"]);
  await moveTo(sofia, { tab, place: "/" }, later(50));
  expect(await names(50)).toEqual(["Sofia Kral", "Marek Havel"]);
  await moveTo(sofia, { tab, place: null }, later(51));
  await moveTo(sofia, { tab, place: null }, later(51));
  expect(await names(51)).toEqual(["Marek Havel"]);
});

it("a member who was deactivated is no longer here", async () => {
  const { sofia, nora, workspaceId } = await aWorkspace();
  await moveTo(nora, { tab: aTab(), place: "/" }, now);
  await asOwner(workspaceId, (db) =>
    db.query("UPDATE member SET deactivated_at = now() WHERE id = $1", [nora.memberId]),
  );
  expect(await listPresence(sofia, now)).toEqual([]);
});

it("somebody else's page can be neither moved nor closed", async () => {
  const { sofia, marek } = await aWorkspace();
  const tab = aTab();
  await moveTo(sofia, { tab, place: "/" }, now);
  for (const place of ["/activity", null]) {
    expect(await moveTo(marek, { tab, place }, now)).toEqual({ refused: "not_found" });
  }
  expect(await listPresence(marek, now)).toMatchObject([{ name: "Sofia Kral", place: "/" }]);
});

it("twenty words of a page at once are one page", async () => {
  const { sofia } = await aWorkspace();
  const tab = aTab();
  const words = await Promise.all(Array.from({ length: 20 }, () => moveTo(sofia, { tab, place: "/" }, now)));
  expect(words).toEqual(Array(20).fill({ place: "/" }));
  expect(await listPresence(sofia, now)).toHaveLength(1);
});

it("only what others can see is told: arriving, moving and leaving, not staying", async () => {
  const { sofia, workspaceId } = await aWorkspace();
  const tab = aTab();
  const told = async () => {
    const { rows } = await asOwner(workspaceId, (db) =>
      db.query<{ xid: string }>("SELECT xid FROM topic_change WHERE workspace_id = $1 AND topic = 'presence'", [
        workspaceId,
      ]),
    );
    return rows[0]?.xid ?? null;
  };
  expect(await told()).toBeNull();
  const marks: (string | null)[] = [];
  for (const [place, seconds] of [
    ["/", 0],
    ["/", 20],
    ["/sla", 21],
    [null, 22],
    [null, 23],
  ] as const) {
    await moveTo(sofia, { tab, place }, later(seconds));
    marks.push(await told());
  }
  const [arrived, stayed, moved, left, again] = marks;
  expect([stayed, again]).toEqual([arrived, left]);
  expect(new Set([arrived, moved, left]).size).toBe(3);
});

it("housekeeping takes away who left without a word", async () => {
  const { sofia, workspaceId } = await aWorkspace();
  await moveTo(sofia, { tab: aTab(), place: "/" }, new Date(Date.now() - 61 * 60_000));
  await moveTo(sofia, { tab: aTab(), place: "/activity" }, new Date());
  await keepHouse();
  const { rows } = await asOwner(workspaceId, (db) =>
    db.query("SELECT place FROM presence WHERE workspace_id = $1", [workspaceId]),
  );
  expect(rows).toEqual([{ place: "/activity" }]);
});
