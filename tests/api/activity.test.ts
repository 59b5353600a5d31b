import { describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { callerAs, callerWithKey } from "../factories/caller.ts";
import { aWorkspace } from "../factories/workspace.ts";

describe("the consequences of a write", () => {
  it("can be waited for by its fact: others are told, and the seal holds", async () => {
    const house = await aWorkspace();
    const [sofia, marek] = await Promise.all([callerAs(house.sofia), callerAs(house.marek)]);
    const { headers } = await sofia("PATCH", "/api/v1/workspace", { name: "Southwind", revision: 1 });
    const settled = `/api/v1/activity/settled?fact=${headers.get("fact")}`;
    await expect.poll(() => sofia("GET", settled), { timeout: 20_000 }).toMatchObject({ body: { settled: true } });
    expect((await marek("GET", "/")).body).toContain("Southwind");
    expect(await sofia("GET", "/api/v1/activity/verify")).toMatchObject({ body: { holds: true, fault: null } });
  });

  it("can't be asked about a fact of another house", async () => {
    const [here, there] = await Promise.all([aWorkspace(), aWorkspace()]);
    const elena = await callerAs(there.elena);
    const { body } = await elena("GET", "/api/v1/activity?limit=1");
    const { items } = body as { items: { id: string }[] };
    const sofia = await callerAs(here.sofia);
    expect(await sofia("GET", `/api/v1/activity/settled?fact=${items[0]?.id}`)).toMatchObject({ status: 404 });
  });

  it.each(["limit=0", "limit=x", "cursor=1", "who=Sofia", "what=*", "from=2026-02-30", "to=today", "q="])(
    "refuses %s",
    async (query) => {
      const { sofia } = await aWorkspace();
      const answer = await (await callerAs(sofia))("GET", `/api/v1/activity?${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input" } });
    },
  );
});

describe("the activity trail", () => {
  it("has a way back to the newest on every page but the first", async () => {
    const sofia = await callerAs((await aWorkspace()).sofia);
    const { body } = await sofia("GET", "/api/v1/activity");
    const { items } = body as { items: { id: string }[] };
    expect((await sofia("GET", "/activity")).body).not.toContain("Newest activity");
    for (const cursor of [items.at(-1)?.id, crypto.randomUUID()]) {
      const page = await sofia("GET", `/activity?cursor=${cursor}`);
      expect(page.body).toContain("There is no activity from here on.");
      expect(page.body).toContain("Newest activity");
    }
  });

  it("is filtered alike on the page, in the API and in an export, and filters stay while one turns the pages", async () => {
    const house = await aWorkspace();
    const sofia = await callerAs(house.sofia);
    for (let revision = 1; revision <= 51; revision++) {
      await sofia("PATCH", "/api/v1/workspace", { name: `Wind ${revision}`, revision });
    }
    const filter = `who=${house.sofia.memberId}&what=workspace.renamed&q=wind`;
    const { body } = await sofia("GET", `/api/v1/activity?${filter}&limit=200`);
    const { items } = body as { items: { type: string }[] };
    expect(items.map(({ type }) => type)).toEqual(Array(51).fill("workspace.renamed"));
    const page = String((await sofia("GET", `/activity?${filter}&from=nonsense`)).body);
    const earlier = /href="(\/activity\?[^"]+cursor=[^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(earlier).toContain(filter);
    const next = String((await sofia("GET", earlier)).body);
    expect(next).toContain("“Wind 1”");
    expect(next).not.toContain("“Wind 2”");
    const file = await sofia("POST", `/api/v1/activity/export?${filter}`);
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="activity-\d{4}-\d\d-\d\d\.csv"$/);
    expect(String(file.body).trimEnd().split("\r\n")).toHaveLength(52);
    const settled = await sofia("GET", `/api/v1/activity/settled?fact=${file.headers.get("fact")}`);
    expect(settled.status).toBe(200);
  });

  it("keeps what concerns only one person from programs without the scope admin", async () => {
    const { sofia } = await aWorkspace();
    await callerAs(sofia);
    const count = async (scopes: ("read" | "admin")[]) => {
      const { body } = await callerWithKey(await anApiKey(sofia, scopes))("GET", "/api/v1/activity?what=session");
      return (body as { items: object[] }).items.length;
    };
    expect([await count(["read"]), await count(["read", "admin"])]).toEqual([0, 1]);
  });

  it("is exported to nobody whom another site sends", async () => {
    const sofia = await callerAs((await aWorkspace()).sofia);
    const answer = await sofia("POST", "/api/v1/activity/export", undefined, { Origin: "https://evil.example" });
    expect(answer).toMatchObject({ status: 403, body: { code: "foreign_origin" } });
  });

  it("can be verified five times at once, then the answer is to wait", async () => {
    const sofia = await callerAs((await aWorkspace()).sofia);
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await sofia("GET", "/api/v1/activity/verify"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5]?.headers.has("retry-after")).toBe(true);
    expect((await sofia("GET", "/activity?verify")).body).toContain("That was a lot in a short time.");
  });
});

describe("every answer", () => {
  it("carries the headers that keep a page to itself", async () => {
    const { sofia } = await aWorkspace();
    const { headers, status } = await (await callerAs(sofia))("GET", "/");
    expect(status).toBe(200);
    expect(headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/);
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toContain("max-age=");
    expect(headers.has("x-powered-by")).toBe(false);
  });
});
