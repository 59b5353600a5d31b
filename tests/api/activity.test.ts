import { describe, expect, it } from "vitest";
import { callerAs } from "../factories/caller.ts";
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

  it.each(["limit=0", "limit=x", "cursor=1"])("refuses %s", async (query) => {
    const { sofia } = await aWorkspace();
    const answer = await (await callerAs(sofia))("GET", `/api/v1/activity?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input" } });
  });
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
