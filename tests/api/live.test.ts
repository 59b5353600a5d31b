import { beforeEach, describe, expect, inject, it } from "vitest";
import { renameWorkspace } from "#features/workspace/commands/rename-workspace.ts";
import { moveTo } from "#features/workspace/presence/commands.ts";
import { endSession } from "#features/workspace/sessions/commands.ts";
import { listSessions } from "#features/workspace/sessions/queries.ts";
import type { Person } from "#platform/actor.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aListener, caller, sessionCookieOf } from "../factories/caller.ts";
import { type Listener, listenersAt } from "../factories/listener.ts";
import { aSession, aWorkspace, type Cast } from "../factories/workspace.ts";
import { openWriter } from "../factories/writer.ts";

const now = new Date();
const aTab = () => crypto.randomUUID().replaceAll("-", "");
const cookieOf = async (person: Person) => sessionCookieOf(await aSession(person));
const rename = (person: Person, revision: number) =>
  renameWorkspace(person, { name: `Southwind ${revision}`, revision }, now);

let house: Cast;
beforeEach(async () => {
  house = await aWorkspace();
});

describe("the stream", () => {
  it("of each of 200 open pages tells of a change once, and of another workspace nothing", async () => {
    const elsewhere = await aWorkspace();
    const cookies = await Promise.all(Array.from({ length: 10 }, () => cookieOf(house.marek)));
    const pages = await listenersAt(inject("app").baseUrl, cookies, 20);
    const stranger = await aListener(await cookieOf(elsewhere.marek));

    await rename(house.sofia, 1);
    await Promise.all(pages.map((page) => page.untilTold("workspace")));
    // What comes after it says that no second message was on its way.
    await moveTo(house.sofia, { tab: aTab(), place: "/" }, now);
    await Promise.all(pages.map((page) => page.untilTold("presence")));
    await moveTo(elsewhere.sofia, { tab: aTab(), place: "/" }, now);
    await stranger.untilTold("presence");

    const times = ({ heard }: Listener) => heard.filter(({ topics }) => topics.includes("workspace")).length;
    expect(pages.map(times)).toEqual(Array(200).fill(1));
    expect(times(stranger)).toBe(0);
    await Promise.all([...pages, stranger].map((page) => page.hangUp()));
  });

  it("says what changed and nothing of what it is", async () => {
    const page = await aListener(await cookieOf(house.marek));
    await rename(house.sofia, 1);
    const told = await page.untilTold("workspace");
    expect(Object.keys(told)).toEqual(["cursor", "topics"]);
    expect(told.topics.join()).toMatch(/^[a-z,]+$/);
    await page.hangUp();
  });

  it("is told of notifications as soon as the worker has written them", async () => {
    const page = await aListener(await cookieOf(house.marek));
    await rename(house.sofia, 1);
    await page.untilTold("notification");
    await page.hangUp();
  });

  it("passes proxies as it is: neither stored nor compressed", async () => {
    const answer = await caller({ Cookie: await cookieOf(house.marek) })("GET", "/api/live", undefined, {
      "Accept-Encoding": "gzip",
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
    });
    expect(answer.headers.has("content-encoding")).toBe(false);
  });

  it("is open twenty times for a session; more are refused until one has gone", async () => {
    const cookie = await cookieOf(house.ravi);
    const pages = await Promise.all(Array.from({ length: 20 }, () => aListener(cookie)));
    await expect(aListener(cookie)).rejects.toThrow("the stream answered 429");
    const another = await aListener(await cookieOf(house.ravi));
    await pages[0]?.hangUp();
    await expect
      .poll(() =>
        aListener(cookie).then(
          (page) => page.heard.length > 0,
          () => false,
        ),
      )
      .toBe(true);
    await Promise.all([...pages.slice(1), another].map((page) => page.hangUp()));
  });
});

describe("the stream ends", () => {
  const others = async () => aListener(await cookieOf(house.elena));

  it("with its session", async () => {
    const page = await aListener(await cookieOf(house.marek));
    const other = await others();
    const [session] = await listSessions(house.marek, now);
    await endSession(house.marek, { sessionId: session?.id ?? "" }, now);
    await page.ended;
    await other.untilTold("session");
    await other.hangUp();
  });

  it.each([
    ["is deactivated", "UPDATE member SET deactivated_at = now() WHERE id = $1"],
    ["has another role", "UPDATE member SET role = 'member' WHERE id = $1"],
    ["becomes an admin", "UPDATE member SET is_admin = true WHERE id = $1"],
  ])("when its member %s", async (_what, sql) => {
    const page = await aListener(await cookieOf(house.marek));
    const other = await others();
    await asOwner(house.workspaceId, (db) => db.query(sql, [house.marek.memberId]));
    await openWriter(house.sofia, { type: "member.changed", payload: {} }, now).commit();
    await page.ended;
    expect(page.heard.flatMap(({ topics }) => topics)).not.toContain("member");
    await other.untilTold("member");
    await other.hangUp();
  });
});

describe("who was away", () => {
  const since = async (person: Person, cursor: string) => {
    const answer = await caller({ Cookie: await cookieOf(person) })("GET", `/api/live/since?cursor=${cursor}`);
    expect(answer.status).toBe(200);
    return answer.body as { cursor: string; topics: string[] };
  };

  it("is told by cursor what changed meanwhile, and by polling the same as by the stream", async () => {
    const before = await aListener(await cookieOf(house.marek));
    await before.hangUp();
    const cursor = before.heard[0]?.cursor ?? "";
    await rename(house.sofia, 1);
    const after = await aListener(await cookieOf(house.marek), { cursor });
    expect(after.heard[0]?.topics).toContain("workspace");
    const polled = await since(house.marek, cursor);
    expect(polled.topics).toEqual(expect.arrayContaining([...(after.heard[0]?.topics ?? [])]));
    expect(BigInt(polled.cursor)).toBeGreaterThanOrEqual(BigInt(after.heard[0]?.cursor ?? "-1"));
    await after.hangUp();
  });

  it("misses nothing that a slow transaction commits behind what they were told", async () => {
    const page = await aListener(await cookieOf(house.marek));
    const slow = openWriter(house.sofia, { type: "calendar.changed", payload: {} }, now);
    await slow.recorded;
    await rename(house.sofia, 1);
    const { cursor } = await page.untilTold("workspace");
    const polled = await since(house.marek, cursor);
    expect(polled.topics).not.toContain("calendar");

    await slow.commit();
    await page.untilTold("calendar");
    expect((await since(house.marek, polled.cursor)).topics).toContain("calendar");
    const again = await aListener(await cookieOf(house.marek), { cursor });
    expect(again.heard[0]?.topics).toContain("calendar");
    expect(page.heard.filter(({ topics }) => topics.includes("workspace"))).toHaveLength(1);
    await Promise.all([page.hangUp(), again.hangUp()]);
  });

  it("for long is told that anything may have changed", async () => {
    await asOwner(house.workspaceId, (db) =>
      db.query(
        `INSERT INTO fact (workspace_id, id, type, actor_kind, actor_name, payload, recorded_at, salt, digest)
         SELECT $1, gen_random_uuid(), 'lead.received', 'service', 'import', '{}', now(), decode(repeat('00', 16), 'hex'),
                decode(repeat('00', 32), 'hex') FROM generate_series(1, 501)`,
        [house.workspaceId],
      ),
    );
    expect((await since(house.marek, "0")).topics).toEqual(["*"]);
  });

  it.each(["", "x", "-1", "9".repeat(19)])("with the cursor “%s” is refused by polling", async (cursor) => {
    const answer = await caller({ Cookie: await cookieOf(house.marek) })("GET", `/api/live/since?cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input" } });
  });
});

describe("presence", () => {
  it("comes with a page's word and goes with its stream, and others are told of both", async () => {
    const cookie = await cookieOf(house.sofia);
    const sofia = caller({ Cookie: cookie });
    const marek = caller({ Cookie: await cookieOf(house.marek) });
    const tab = aTab();
    const stream = await aListener(cookie, { tab });
    const others = await aListener(await cookieOf(house.marek));
    await sofia("POST", "/api/live/presence", { tab, place: "/settings/workspace" });
    await others.untilTold("presence");
    const here = { memberId: house.sofia.memberId, name: "Sofia Kral", team: "sales", role: "head" };
    expect(await marek("GET", "/api/live/presence")).toMatchObject({
      body: { items: [{ ...here, place: "/settings/workspace" }] },
    });

    const told = others.heard.length;
    await stream.hangUp();
    const present = async () => (await marek("GET", "/api/live/presence")).body;
    await expect.poll(present).toEqual({ items: [] });
    await expect.poll(() => others.heard.slice(told).flatMap(({ topics }) => topics)).toContain("presence");
    await others.hangUp();
  });

  it.each([
    { place: "https://elsewhere.example" },
    { place: "/a\nb" },
    { place: `/${"x".repeat(200)}` },
    { place: "/", memberId: "somebody else" },
    { tab: "x", place: "/" },
  ])("refuses %j", async (word) => {
    const sofia = caller({ Cookie: await cookieOf(house.sofia) });
    const answer = await sofia("POST", "/api/live/presence", { tab: aTab(), ...word });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input" } });
  });
});
